import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { readClient } from '../../client/index.ts'
import { DialogFrame } from '../../ui/DialogFrame.tsx'
import { useTranslate } from '../../ui/i18n.ts'
import { closeDialog } from '../deskStore.ts'
import { FolderList } from './FolderList.tsx'
import { copyName, saveCopy } from './fileActs.ts'
import classes from './files.module.css'
import { pathIn } from './paths.ts'
import { useFolder } from './useFolder.ts'

/** Where the copy goes, where there is no file dialog of the system: in the browser. */
export default function SaveCopyDialog() {
  const t = useTranslate()
  const { folder, goTo } = useFolder()
  const [name, setName] = useState(() => {
    const { session } = readClient()
    return session.kind === 'none' ? '' : copyName(session.fileName)
  })
  const [problem, setProblem] = useState<string | null>(null)
  const canSave = folder.kind === 'shown' && name.trim() !== ''

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (folder.kind !== 'shown' || !canSave) return
    const failed = await saveCopy(pathIn(folder.listing.path, name))
    setProblem(failed)
    if (failed === null) closeDialog()
  }
  return (
    <DialogFrame title={t('desk.saveCopy.title')} size="42rem" onClose={closeDialog}>
      <form onSubmit={event => void submit(event)} className={classes.form}>
        <TextInput
          data-autofocus
          label={t('desk.saveCopy.nameLabel')}
          value={name}
          error={problem}
          onChange={event => setName(event.currentTarget.value)}
        />
        <div>
          <FolderList folder={folder} onGo={goTo} />
        </div>
        <div className={classes.buttons}>
          <Button variant="default" onClick={closeDialog}>
            {t('desk.cancel')}
          </Button>
          <Button type="submit" disabled={!canSave}>
            {t('desk.saveCopy.save')}
          </Button>
        </div>
      </form>
    </DialogFrame>
  )
}
