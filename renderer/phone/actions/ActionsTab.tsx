import type { CSSProperties } from 'react'
import { formatShortDay } from '../../../shared/locale/dates.ts'
import type { PhoneOwn, PhoneShared } from '../../../shared/protocol/room.ts'
import entries from '../entries/Entries.module.css'
import { TabHead } from '../frame/TabHead.tsx'
import { myLaneId } from '../now/myLane.ts'
import { useSession } from '../session/useSession.ts'
import { t } from '../words/t.ts'

/** What waits for me or my lane. */
export function ActionsTab() {
  const shared = useSession(state => state.shared)
  const own = useSession(state => state.own)
  const laneId = useSession(myLaneId)
  if (shared === null) return null
  const lane = shared.lanes.find(({ id }) => id === laneId)
  const who = [own?.name ?? '', lane?.name ?? ''].filter(part => part !== '').join(', ')
  const actions = own?.actions ?? []
  return (
    <>
      <TabHead title={t('actions.title')} shared={shared} />
      <main>
        <p className="hint">{who === '' ? t('actions.leadNobody') : t('actions.lead', { who })}</p>
        {actions.length === 0 && <p>{t('actions.none')}</p>}
        <ul className={entries.list}>
          {actions.map(action => (
            <ActionRow key={action.label} action={action} shared={shared} />
          ))}
        </ul>
      </main>
    </>
  )
}

const statuses = ['open', 'inProgress', 'done', 'verified', 'cancelled'] as const

function ActionRow({ action, shared }: { action: PhoneOwn['actions'][number]; shared: PhoneShared }) {
  const step = shared.steps.find(({ id }) => id === action.stepId)
  const status = statuses.find(name => name === action.status)
  return (
    <li className={entries.entry} style={{ '--kind': 'var(--kind-action)' } as CSSProperties}>
      <p className={entries.meta}>
        <span className={entries.kind}>{action.label}</span>
        {step && <span>{t('actions.step', { number: step.number })}</span>}
        <span>{status ? t(`actions.status.${status}`) : action.status}</span>
        <span className={entries.state}>
          {action.due === ''
            ? t('actions.noDue')
            : t('actions.due', { day: formatShortDay(action.due, 'en') })}
        </span>
      </p>
      <p className={entries.text}>{action.text}</p>
    </li>
  )
}
