import { Button, Loader } from '@mantine/core'
import { IconDownload, IconFolderSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { ExportResult } from '../../../shared/protocol/contract.ts'
import { ask, useClient, useWorkshop } from '../../client/index.ts'
import { Choice } from '../../ui/Choice.tsx'
import { DialogFrame } from '../../ui/DialogFrame.tsx'
import { useTranslate } from '../../ui/i18n.ts'
import { closeDialog, openDialog } from '../deskStore.ts'
import { failureSentence } from './failureSentence.ts'
import classes from './files.module.css'

const documents = ['minutes', 'actions'] as const
const papers = ['a4', 'letter'] as const

type Progress =
  | { kind: 'choosing' }
  | { kind: 'writing' }
  | { kind: 'ended'; result: ExportResult }
  | { kind: 'noAnswer'; message: string }

/** Minutes or action list as a Word document, at any time of the workshop. */
export default function ExportDialog({ document: kind }: { document: 'minutes' | 'actions' }) {
  const t = useTranslate()
  const can = useClient(client => client.welcome?.can)
  const preferences = useClient(client => client.preferences)
  const pending = useClient(client => client.pending.length)
  const status = useWorkshop(state => state.details.status)
  const [paper, setPaper] = useState(preferences.paper)
  const [progress, setProgress] = useState<Progress>({ kind: 'choosing' })

  const isWriting = progress.kind === 'writing'

  const write = async (path: string | null) => {
    if (isWriting) return
    setProgress({ kind: 'writing' })
    const reply = await ask('exportDocument', path === null ? { kind, paper } : { kind, paper, path })
    if (reply.ok) setProgress({ kind: 'ended', result: reply.value })
    else setProgress({ kind: 'noAnswer', message: reply.error.message || t('desk.notice.noAnswer') })
  }
  const chooseAndWrite = async () => {
    const suggestedName = t(`desk.export.fileName_${kind}`)
    const reply = await ask('choosePath', { purpose: kind, suggestedName })
    if (reply.ok && reply.value.path !== null) await write(reply.value.path)
  }
  const turnTo = (document: 'minutes' | 'actions') => {
    setProgress({ kind: 'choosing' })
    openDialog({ kind: 'export', document })
  }

  return (
    <DialogFrame title={t('desk.export.title')} size="36rem" onClose={closeDialog}>
      <div className={classes.form}>
        <Choice
          label={t('desk.export.which')}
          isLabelHidden
          values={documents}
          value={kind}
          nameOf={value => t(`desk.export.${value}`)}
          onChange={turnTo}
        />
        <p className={classes.note}>{t(`desk.export.holds_${kind}`)}</p>
        <p className={classes.note}>{t(`desk.export.status_${status}`)}</p>
        {pending > 0 && <p className={classes.warning}>{t('desk.export.pending', { count: pending })}</p>}
        <Choice
          label={t('desk.preferences.paper')}
          values={papers}
          value={paper}
          nameOf={value => t(`desk.preferences.paper_${value}`)}
          onChange={setPaper}
        />
        <div aria-live="polite">
          <Ending progress={progress} canReveal={can?.revealFiles === true} />
        </div>
        <div className={classes.buttons}>
          {can?.nativeDialogs === true && (
            <Button variant="default" onClick={() => void chooseAndWrite()}>
              {t('desk.export.choose')}
            </Button>
          )}
          {/* Not switched off while it writes: it would lose the focus. */}
          <Button
            data-autofocus
            aria-disabled={isWriting}
            leftSection={isWriting ? <Loader size="xs" color="currentColor" aria-hidden /> : undefined}
            onClick={() => void write(null)}
          >
            {t(`desk.export.go_${kind}`)}
          </Button>
        </div>
      </div>
    </DialogFrame>
  )
}

function Ending({ progress, canReveal }: { progress: Progress; canReveal: boolean }) {
  const t = useTranslate()
  switch (progress.kind) {
    case 'choosing':
    case 'writing':
      return null
    case 'noAnswer':
      return <p className={classes.warning}>{progress.message}</p>
    case 'ended': {
      const { result } = progress
      if (!result.ok) return <p className={classes.warning}>{failureSentence(result.failure)}</p>
      return (
        <div className={classes.done}>
          <strong>{t('desk.export.done')}</strong>
          <span className={classes.path}>{result.path}</span>
          <div className={classes.buttons}>
            {result.url !== null && (
              <Button
                component="a"
                href={result.url}
                download
                variant="default"
                leftSection={<IconDownload size={18} aria-hidden />}
              >
                {t('desk.export.download')}
              </Button>
            )}
            {canReveal && (
              <Button
                variant="default"
                leftSection={<IconFolderSearch size={18} aria-hidden />}
                onClick={() => void ask('revealFile', { path: result.path })}
              >
                {t('desk.export.reveal')}
              </Button>
            )}
          </div>
        </div>
      )
    }
    default:
      return progress satisfies never
  }
}
