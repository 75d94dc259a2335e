import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { Letters } from '../../../shared/process/schema.ts'
import { findActor, findStep, lettersOf } from '../../../shared/workshop/selectors.ts'
import { send, useWorkshop } from '../../client/index.ts'
import { reportRefusal } from '../../desk/actions/report.ts'
import { numberOfStep } from '../../desk/panel/shownStep.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { useBoardView } from '../boardView.ts'
import { cellElement } from './cellElements.ts'

const choices: readonly (Letters | null)[] = ['AR', 'A', 'R', 'C', 'I', null]

type Props = { stepId: string; laneId: string; anchor: DOMRect }

/** One menu for the letters of all cells; it opens where the letters were clicked. */
export default function LettersMenu({ stepId, laneId, anchor }: Props) {
  const t = useTranslate()
  const number = useWorkshop(state => numberOfStep(state, stepId))
  const lane = useWorkshop(state => findActor(state, laneId)?.shortName ?? '')
  const letters = useWorkshop(state => {
    const step = findStep(state, stepId)
    return step === undefined ? null : lettersOf(step, laneId)
  })
  const set = (chosen: Letters | null) => {
    close()
    if (chosen !== letters)
      void reportRefusal(send({ type: 'setInvolvement', stepId, laneId, letters: chosen }))
  }
  const close = () => {
    useBoardView.setState({ lettersMenu: null })
    cellElement(document.body, { stepId, laneId })?.focus({ preventScroll: true })
  }
  return (
    <Menu opened onClose={close} position="bottom-start" withinPortal trapFocus returnFocus={false}>
      <Menu.Target>
        <span
          aria-hidden="true"
          style={{
            position: 'fixed',
            left: anchor.left,
            top: anchor.top,
            width: anchor.width,
            height: anchor.height,
            pointerEvents: 'none',
          }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('board.letters.menu', { lane, number })}>
        <Menu.Label>{t('board.letters.menu', { lane, number })}</Menu.Label>
        {choices.map(choice => (
          <Menu.Item
            key={choice ?? ''}
            onClick={() => set(choice)}
            rightSection={choice === letters ? <IconCheck size={16} aria-hidden /> : null}
          >
            {t(`board.letter.${choice ?? 'none'}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
