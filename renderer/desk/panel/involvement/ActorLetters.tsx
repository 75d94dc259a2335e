import type { KeyboardEvent } from 'react'
import type { Actor, Letters, Step } from '../../../../shared/process/schema.ts'
import { send } from '../../../client/index.ts'
import { useFloat } from '../../../ui/float/useFloat.ts'
import { late } from '../../../ui/late.tsx'
import { useCanWrite } from '../useCanWrite.ts'
import { usePanelText } from '../usePanelText.ts'
import styles from './ActorLetters.module.css'
import { lettersAfterKey } from './letters.ts'
import { RaciMark } from './RaciMark.tsx'

const LettersChoice = late(() => import('./LettersChoice.tsx'))

type Props = {
  readonly actor: Actor
  readonly step: Step
  readonly isTabStop: boolean
  readonly onFocus: () => void
  readonly neighbours: { readonly before: string | undefined; readonly after: string | undefined }
}

/** One actor with its letters; a press opens the choice, keys set it at once. */
export function ActorLetters({ actor, step, isTabStop, onFocus, neighbours }: Props) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const { at, close, button } = useFloat('menu')
  const letters = step.involvement[actor.id] ?? null
  const set = (wanted: Letters | null) => {
    if (canWrite && wanted !== letters)
      void send({ type: 'setInvolvement', stepId: step.id, laneId: actor.id, letters: wanted })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = neighbourAt(event.key, neighbours)
    if (next !== undefined) focusActor(event.currentTarget, next)
    const wanted = lettersAfterKey(letters, event.key)
    if (wanted !== undefined) set(wanted)
    if (next === undefined && wanted === undefined) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <button
        {...(canWrite && button)}
        type="button"
        data-lane={actor.id}
        className={styles.actor}
        data-involved={letters !== null}
        tabIndex={isTabStop ? 0 : -1}
        title={actor.name}
        aria-label={text('involvement.row', {
          actor: actor.shortName,
          letters: text(`involvement.letters.${letters ?? 'none'}`),
        })}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <span className={styles.name}>{actor.shortName}</span>
        {letters === null ? <span aria-hidden>–</span> : <RaciMark letters={letters} />}
      </button>
      {at !== null && <LettersChoice at={at} letters={letters} onChoose={set} onClose={close} />}
    </>
  )
}

function focusActor(from: Element, laneId: string): void {
  const all = from.closest('[role="toolbar"]')?.querySelectorAll<HTMLElement>('[data-lane]') ?? []
  for (const button of all) if (button.dataset.lane === laneId) button.focus()
}

/** Two columns: left and right go to the neighbour in reading order, as up and down do. */
function neighbourAt(key: string, { before, after }: Props['neighbours']): string | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return before
    case 'ArrowRight':
    case 'ArrowDown':
      return after
    default:
      return undefined
  }
}
