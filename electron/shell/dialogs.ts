import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { OpenFailure } from '../../shared/protocol/contract.ts'
import type { Surroundings } from '../host/contract.ts'
import { failureText } from '../host/sentences.ts'
import type { ShellSentence } from '../host/shellSentences.ts'
import { createTranslate } from '../host/translate.ts'

type Purpose = Parameters<Surroundings['choosePath']>[0]

/** The system's own dialogs for opening and saving, above the desk. @returns the path, or null where cancelled. */
export async function choosePath(
  desk: BrowserWindow,
  purpose: Purpose,
  suggestedPath: string,
  sentence: ShellSentence,
): Promise<string | null> {
  const title = sentence(`dialog.${purpose}`)
  const workshops: FileFilter = { name: sentence('dialog.workshopFiles'), extensions: ['walkthrough'] }
  const documents: FileFilter = { name: sentence('dialog.wordFiles'), extensions: ['docx'] }
  switch (purpose) {
    case 'open': {
      const { canceled, filePaths } = await dialog.showOpenDialog(desk, {
        title,
        defaultPath: suggestedPath,
        filters: [workshops],
        properties: ['openFile'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    }
    case 'saveCopy':
    case 'minutes':
    case 'actions': {
      const { canceled, filePath } = await dialog.showSaveDialog(desk, {
        title,
        defaultPath: suggestedPath,
        filters: [purpose === 'saveCopy' ? workshops : documents],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return canceled || filePath === '' ? null : filePath
    }
    default:
      return purpose satisfies never
  }
}

/** Says why a file that the system or the menu asked for could not be opened. What was open stays open. */
export function showFailure(desk: BrowserWindow, failure: OpenFailure, sentence: ShellSentence): void {
  void dialog.showMessageBox(desk, {
    type: 'warning',
    message: sentence('dialog.notOpened'),
    detail: failureText(failure, createTranslate('en')),
    buttons: [sentence('dialog.ok')],
  })
}
