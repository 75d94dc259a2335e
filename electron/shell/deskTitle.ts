import type { Session } from '../../shared/protocol/contract.ts'
import type { ShellSentence } from '../host/shellSentences.ts'

export type DeskTitle = {
  title: string
  /** The file behind the window, for the system's title bar; '' where none is open. */
  path: string
  /** Everything acknowledged is on disk, so a workshop counts as edited only while the disk refuses. */
  isEdited: boolean
}

export function deskTitle(session: Session, sentence: ShellSentence): DeskTitle {
  switch (session.kind) {
    case 'none':
      return { title: sentence('title.empty'), path: '', isEdited: false }
    case 'open': {
      const name = session.state.details.title || session.fileName
      const { path } = session
      if (session.trouble !== null)
        return { title: sentence('title.notSaved', { name }), path, isEdited: true }
      const key = session.readOnly === null ? 'title.workshop' : 'title.readOnly'
      return { title: sentence(key, { name }), path, isEdited: false }
    }
    default:
      return session satisfies never
  }
}
