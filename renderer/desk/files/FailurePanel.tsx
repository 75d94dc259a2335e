import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { OpenFailure } from '../../../shared/protocol/contract.ts'
import { ask } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import classes from './FailurePanel.module.css'
import { failureSentence } from './failureSentence.ts'
import { showFailure } from './failureStore.ts'
import { chooseAndOpen, openFile, salvage } from './fileActs.ts'

/** Why a file was not opened, what is safe, and the ways out. */
export function FailurePanel({ failure }: { failure: OpenFailure }) {
  const t = useTranslate()
  const panel = useRef<HTMLElement>(null)
  useFocusReturn()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another failure is news, so the focus goes to it again
  useEffect(() => panel.current?.focus(), [failure])
  return (
    <section ref={panel} role="alert" tabIndex={-1} className={classes.panel}>
      <h2 className={classes.head}>
        <IconAlertTriangle size={22} aria-hidden />
        {t(`desk.failure.${failure.kind}`)}
      </h2>
      <p className={classes.text}>{failureSentence(failure)}</p>
      <p className={classes.path}>{failure.path}</p>
      <div className={classes.ways}>
        <WaysOut failure={failure} />
        <Button variant="default" onClick={() => void chooseAndOpen()}>
          {t('desk.failure.chooseAnother')}
        </Button>
        <Button variant="subtle" onClick={() => showFailure(null)}>
          {t('desk.failure.putAway')}
        </Button>
      </div>
    </section>
  )
}

function WaysOut({ failure }: { failure: OpenFailure }) {
  const t = useTranslate()
  const again = <Button onClick={() => void openFile(failure.path)}>{t('desk.failure.tryAgain')}</Button>
  switch (failure.kind) {
    case 'damaged':
      return failure.intactEvents > 0 ? (
        <Button onClick={() => void salvage(failure.path)}>
          {t('desk.failure.salvage', { count: failure.intactEvents })}
        </Button>
      ) : null
    case 'newer':
    case 'noPermission':
      return failure.canRead ? (
        <Button onClick={() => void openFile(failure.path, true)}>{t('desk.failure.openReadOnly')}</Button>
      ) : null
    case 'inUse':
    case 'diskFull':
    case 'failed':
      return again
    case 'missing':
      return (
        <>
          {again}
          <Button variant="default" onClick={() => void forget(failure.path)}>
            {t('desk.failure.forget')}
          </Button>
        </>
      )
    case 'notAWorkshop':
    case 'exists':
      return null
    default:
      return failure satisfies never
  }
}

async function forget(path: string): Promise<void> {
  await ask('forgetRecent', { path })
  showFailure(null)
}
