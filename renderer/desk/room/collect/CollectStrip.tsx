import { IconEyeCheck, IconEyeOff } from '@tabler/icons-react'
import { entryKinds } from '../../../../shared/workshop/entryFields.ts'
import { hiddenCount, sharingOf } from '../../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../../client/index.ts'
import { useTranslate } from '../../../ui/i18n.ts'
import { kindLook } from '../../../ui/kinds.ts'
import { PlainButton } from '../../../ui/PlainButton.tsx'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { reveal, startCollecting } from '../stepActs.ts'
import styles from '../strip.module.css'
import { useOpenRoom } from '../useRoom.ts'
import { useRoomText } from '../useRoomText.ts'
import { hiddenKinds } from './hiddenKinds.ts'

/** Collect privately, then reveal: one strip above the entries of a step. Without phones it is not there. */
export function CollectStrip({ stepId }: { readonly stepId: string }) {
  const sharing = useWorkshop(state => sharingOf(state, stepId))
  const isRoomOpen = useOpenRoom() !== null
  const canWrite = useCanWrite()
  switch (sharing) {
    case 'collecting':
      return <Collecting stepId={stepId} canWrite={canWrite} />
    case 'open':
    case 'revealed':
      return isRoomOpen && canWrite ? <Start stepId={stepId} isRevealed={sharing === 'revealed'} /> : null
    default:
      return sharing satisfies never
  }
}

function Start({ stepId, isRevealed }: { readonly stepId: string; readonly isRevealed: boolean }) {
  const text = useRoomText()
  return (
    <button
      type="button"
      className={styles.start}
      title={text('collect.startHint')}
      aria-keyshortcuts="K"
      onClick={() => void startCollecting(stepId)}
    >
      <IconEyeOff size={16} aria-hidden />
      {text(isRevealed ? 'collect.again' : 'collect.start')}
    </button>
  )
}

function Collecting({ stepId, canWrite }: { readonly stepId: string; readonly canWrite: boolean }) {
  const text = useRoomText()
  const count = useWorkshop(state => hiddenCount(state, stepId))
  return (
    <section className={styles.strip} aria-label={text('collect.region')}>
      <IconEyeOff size={18} aria-hidden />
      <span className={styles.words} role="status">
        <strong>{text('collect.collecting')}</strong>
        <span className={styles.second}>{text('collect.count', { count })}</span>
      </span>
      <Kinds stepId={stepId} />
      {canWrite && (
        <PlainButton
          look="strong"
          aria-label={text('collect.revealName', { count })}
          onClick={() => void reveal(stepId)}
        >
          <IconEyeCheck size={16} aria-hidden />
          {text('collect.reveal')}
        </PlainButton>
      )}
    </section>
  )
}

function Kinds({ stepId }: { readonly stepId: string }) {
  const t = useTranslate()
  const counts = useWorkshop(state => hiddenKinds(state, stepId))
  const kinds = entryKinds.filter(kind => counts[kind] > 0)
  if (kinds.length === 0) return null
  return (
    <ul className={styles.kinds}>
      {kinds.map(kind => {
        const { icon: Icon, colour } = kindLook[kind]
        const name = t(`board.count.${kind}`, { count: counts[kind] })
        return (
          <li key={kind} className={styles.kind} style={{ color: colour }} title={name}>
            <Icon size={14} aria-hidden />
            <span aria-hidden>{counts[kind]}</span>
            <span className="visuallyHidden">{name}</span>
          </li>
        )
      })}
    </ul>
  )
}
