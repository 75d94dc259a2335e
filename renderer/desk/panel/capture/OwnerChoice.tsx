import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { shownLanes } from '../../../../shared/workshop/selectors.ts'
import { useWorkshop } from '../../../client/index.ts'
import { usePanelText } from '../usePanelText.ts'
import { setDraft } from './captureStore.ts'
import type { PickProps } from './PickChip.tsx'
import { PickPopover } from './PickPopover.tsx'
import styles from './ReadBack.module.css'

export default function OwnerChoice({ at, onClose, onDone }: PickProps) {
  const text = usePanelText()
  const people = useWorkshop(state => state.people)
  const state = useWorkshop(workshop => workshop)
  const [typed, setTyped] = useState('')
  const take = (owner: string) => {
    setDraft(draft => ({ ...draft, picks: { ...draft.picks, owner } }))
    onDone()
  }
  const fits = (name: string) => name.toLowerCase().includes(typed.trim().toLowerCase())
  return (
    <PickPopover at={at} onClose={onClose} title={text('capture.pickOwner')}>
      <TextInput
        size="sm"
        label={text('capture.ownerField')}
        value={typed}
        maxLength={200}
        data-autofocus
        onChange={event => setTyped(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || typed.trim() === '') return
          event.preventDefault()
          take(typed.trim())
        }}
      />
      <div className={styles.options}>
        {people
          .filter(person => person.attendance !== 'apologies' && fits(person.name))
          .map(person => (
            <button key={person.id} type="button" className={styles.option} onClick={() => take(person.name)}>
              {person.name} <span className={styles.role}>{person.role}</span>
            </button>
          ))}
        {shownLanes(state)
          .filter(lane => fits(lane.shortName))
          .map(lane => (
            <button
              key={lane.id}
              type="button"
              className={styles.option}
              onClick={() => take(lane.shortName)}
            >
              {lane.shortName}
            </button>
          ))}
        <button type="button" className={styles.option} onClick={() => take('')}>
          {text('capture.ownerNone')}
        </button>
      </div>
    </PickPopover>
  )
}
