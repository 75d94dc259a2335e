import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { Surroundings } from '../host/contract.ts'
import type { ShellSentence } from '../host/shellSentences.ts'

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
