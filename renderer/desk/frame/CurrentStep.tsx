import { formatMinutes } from '../../../shared/locale/dates.ts'
import { actualTotalMs, plannedTotalMinutes, walkProgress } from '../../../shared/workshop/selectors.ts'
import { useClient, useNow, useWorkshop } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { moveCamera, showStep } from '../deskStore.ts'
import classes from './CurrentStep.module.css'
import { ProgressTrack } from './ProgressTrack.tsx'
import { behindMs } from './pace.ts'

/** The step that is on by number and name, and under it the whole walk: how far, how long, ahead or behind. */
export function CurrentStep() {
  const t = useTranslate()
  const process = useWorkshop(state => state.process)
  const walk = useWorkshop(state => state.walk)
  const { currentNumber, steps } = walkProgress({ process, walk })
  const step = currentNumber === null ? undefined : process.steps[currentNumber - 1]
  const hasStarted = walk.startedAt !== null
  const name =
    step?.shortName ?? (hasStarted ? t('desk.walk.ended') : t('desk.walk.notStarted', { count: steps }))
  const goThere = () => {
    showStep(null)
    if (step !== undefined) moveCamera({ kind: 'step', stepId: step.id })
  }
  return (
    <div className={classes.current}>
      <button
        type="button"
        className={classes.step}
        disabled={step === undefined}
        title={step?.name}
        onClick={goThere}
      >
        {step !== undefined && (
          <>
            <span className="visuallyHidden">{t('desk.walk.onNow', { number: currentNumber ?? 0 })} </span>
            <span className={classes.number} aria-hidden>
              {currentNumber}
            </span>
          </>
        )}
        <span className={classes.name}>{name}</span>
      </button>
      <div className={classes.under}>
        <ProgressTrack />
        <Pace />
      </div>
    </div>
  )
}

/** Time spent of time planned, and how far off the plan that is; by the minute, because seconds would be noise. */
function Pace() {
  const t = useTranslate()
  const process = useWorkshop(state => state.process)
  const walk = useWorkshop(state => state.walk)
  const language = useClient(client => client.preferences.language)
  const now = useNow(10_000)
  const planned = formatMinutes(plannedTotalMinutes({ walk }), language)
  if (walk.startedAt === null)
    return <span className={classes.pace}>{t('desk.walk.planned', { planned })}</span>
  const actual = formatMinutes(actualTotalMs({ walk }, now) / 60_000, language)
  const behind = Math.round(behindMs({ process, walk }, now) / 60_000)
  const off = formatMinutes(Math.abs(behind), language)
  const key = behind > 0 ? 'behind' : behind < 0 ? 'ahead' : 'onTime'
  return (
    <span className={classes.pace} title={t('desk.walk.paceTitle', { actual, planned })}>
      <span className={classes.spent}>{t('desk.walk.pace', { actual, planned })} </span>
      <span className={classes.off} data-pace={key}>
        {t(`desk.walk.${key}`, { off })}
      </span>
    </span>
  )
}
