import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useClient } from '../../client/index.ts'
import { DialogFrame } from '../../ui/DialogFrame.tsx'
import { useTranslate } from '../../ui/i18n.ts'
import { closeDialog } from '../deskStore.ts'
import { closeNow } from './fileActs.ts'
import classes from './files.module.css'

/** Closing while something is not on disk yet: waits for it and closes by itself, unless told otherwise. */
export default function ClosingDialog() {
  const t = useTranslate()
  const count = useClient(client => client.pending.length)
  useEffect(() => {
    if (count === 0) void closeNow()
  }, [count])
  return (
    <DialogFrame title={t('desk.closing.title')} onClose={closeDialog}>
      <div className={classes.form}>
        <p className={classes.warning}>{t('desk.closing.text', { count })}</p>
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => void closeNow()}>
            {t('desk.closing.anyway')}
          </Button>
          <Button data-autofocus onClick={closeDialog}>
            {t('desk.closing.stay')}
          </Button>
        </div>
      </div>
    </DialogFrame>
  )
}
