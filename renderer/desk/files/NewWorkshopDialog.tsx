import { useClient } from '../../client/index.ts'
import { DialogFrame } from '../../ui/DialogFrame.tsx'
import { useTranslate } from '../../ui/i18n.ts'
import { closeDialog } from '../deskStore.ts'
import classes from './files.module.css'
import { NewWorkshopForm } from './NewWorkshopForm.tsx'

export default function NewWorkshopDialog() {
  const t = useTranslate()
  const title = useClient(({ state }) => state?.details.title)
  return (
    <DialogFrame title={t('desk.new.title')} onClose={closeDialog}>
      <div className={classes.form}>
        {title !== undefined && <p className={classes.note}>{t('desk.new.closesOther', { title })}</p>}
        <NewWorkshopForm />
      </div>
    </DialogFrame>
  )
}
