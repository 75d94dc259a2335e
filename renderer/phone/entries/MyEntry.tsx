import type { CSSProperties } from 'react'
import type { PhoneStep } from '../../../shared/protocol/room.ts'
import { kindLook } from '../../ui/kinds.ts'
import { useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'
import { EditEntry } from './EditEntry.tsx'
import styles from './Entries.module.css'
import { MyEntryActs } from './MyEntryActs.tsx'
import type { MyLine } from './mine.ts'

type Props = {
  line: MyLine
  of: PhoneStep | null
  isElsewhere: boolean
  /** Its author alone sees it until the reveal. */
  isHidden: boolean
}

export function MyEntry({ line, of, isElsewhere, isHidden }: Props) {
  const edit = useSession(state => state.edits[line.entryId])
  const { icon: Icon, colour } = kindLook[line.kind]
  const isOnItsWay = useSession(
    ({ connection, shared, own }) => connection === 'joined' && !shared?.isPaused && !own?.isMuted,
  )
  const isUnsent = line.status.kind !== 'sent'
  return (
    <li
      id={line.entryId}
      tabIndex={-1}
      className={styles.entry}
      style={{ '--kind': colour } as CSSProperties}
      data-unsent={isUnsent || undefined}
    >
      <p className={styles.meta}>
        <span className={styles.kind}>
          <Icon aria-hidden size="1.05rem" stroke={2} />
          {t(`kind.${line.kind}`)}
        </span>
        {isElsewhere && of && <span>{t('mine.elsewhere', { number: of.number })}</span>}
        <span className={styles.state} data-unsent={isUnsent || undefined}>
          {statusText(line, isOnItsWay)}
        </span>
      </p>
      {edit ? (
        <EditEntry line={line} edit={edit} />
      ) : (
        <>
          <p className={styles.text}>{line.text}</p>
          {isHidden && <p className={styles.note}>{t('mine.hiddenYet')}</p>}
          <MyEntryActs line={line} />
        </>
      )}
    </li>
  )
}

/** @param isOnItsWay whether anything leaves this phone at the moment. */
function statusText({ status }: MyLine, isOnItsWay: boolean): string {
  switch (status.kind) {
    case 'waiting':
      return t('mine.waiting')
    case 'sending':
      return t(isOnItsWay ? 'mine.sending' : 'mine.waiting')
    case 'sent':
      return status.label === '' ? t('mine.sent') : t('mine.sentAs', { label: status.label })
    case 'changing':
      return t('mine.changing')
    case 'withdrawing':
      return t('mine.withdrawing')
    default:
      return status satisfies never
  }
}
