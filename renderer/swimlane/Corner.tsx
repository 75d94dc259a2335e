import { type Icon, IconArrowsMaximize, IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react'
import { useWorkshop } from '../client/index.ts'
import { moveCamera, useDesk } from '../desk/deskStore.ts'
import { shownStep } from '../desk/panel/shownStep.ts'
import { useTranslate } from '../ui/i18n.ts'
import classes from './Corner.module.css'

/** Where lane heads and step heads meet: how near, and where to. */
export function Corner() {
  const t = useTranslate()
  const chosenId = useDesk(desk => desk.panelStepId)
  const stepId = useWorkshop(state => shownStep(state, chosenId)?.step.id ?? '')
  return (
    <div className={classes.corner} role="toolbar" aria-label={t('board.canvas.view')}>
      <Control
        label={t('board.canvas.fit')}
        icon={IconArrowsMaximize}
        onClick={() => moveCamera({ kind: 'all' })}
      />
      <Control
        label={t('board.canvas.toStep')}
        icon={IconFocusCentered}
        onClick={() => moveCamera({ kind: 'step', stepId })}
      />
      <Control
        label={t('board.canvas.zoomOut')}
        icon={IconMinus}
        onClick={() => moveCamera({ kind: 'zoom', factor: 0.8 })}
      />
      <Control
        label={t('board.canvas.zoomIn')}
        icon={IconPlus}
        onClick={() => moveCamera({ kind: 'zoom', factor: 1.25 })}
      />
    </div>
  )
}

function Control({ label, icon: Picture, onClick }: { label: string; icon: Icon; onClick: () => void }) {
  return (
    <button type="button" className={classes.control} aria-label={label} title={label} onClick={onClick}>
      <Picture size={17} aria-hidden />
    </button>
  )
}
