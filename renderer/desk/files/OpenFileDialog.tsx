import { DialogFrame } from '../../ui/DialogFrame.tsx'
import { useTranslate } from '../../ui/i18n.ts'
import { closeDialog } from '../deskStore.ts'
import { FolderList } from './FolderList.tsx'
import { openFile } from './fileActs.ts'
import { useFolder } from './useFolder.ts'

/** Choosing a workshop where there is no file dialog of the system: in the browser. */
export default function OpenFileDialog() {
  const t = useTranslate()
  const { folder, goTo } = useFolder()
  return (
    <DialogFrame title={t('desk.openFile.title')} size="42rem" onClose={closeDialog}>
      <FolderList folder={folder} onGo={goTo} onPick={path => void openFile(path)} />
    </DialogFrame>
  )
}
