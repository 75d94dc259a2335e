import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useRef } from 'react'
import { findActor, shownLanes } from '../../../../shared/workshop/selectors.ts'
import { newId, send, useWorkshop } from '../../../client/index.ts'
import { DialogFrame } from '../../../ui/DialogFrame.tsx'
import { saySorry } from '../../../ui/notices.ts'
import { closeDialog } from '../../deskStore.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import styles from '../dialogs.module.css'
import { useKeptText } from '../fields/keptText.ts'
import ownStyles from './PeopleDialog.module.css'
import { PersonRow } from './PersonRow.tsx'
import { parsePerson } from './parsePerson.ts'

/** Who is here, who is not, and whom nobody speaks for. */
export default function PeopleDialog() {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const people = useWorkshop(state => state.people)
  const count = (attendance: string) => people.filter(person => person.attendance === attendance).length
  return (
    <DialogFrame title={text('people.title')} size="60rem" onClose={closeDialog}>
      {canWrite && <QuickAdd />}
      {people.length === 0 ? (
        <p className={styles.quiet}>{text('people.empty')}</p>
      ) : (
        <table className={styles.table}>
          <caption className="visuallyHidden">{text('people.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('people.name')}</th>
              <th scope="col">{text('people.role')}</th>
              <th scope="col">{text('people.lane')}</th>
              <th scope="col">{text('people.attendance')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {people.map(person => (
              <PersonRow key={person.id} person={person} />
            ))}
          </tbody>
        </table>
      )}
      <p className={ownStyles.counts}>
        {text('people.counts', {
          present: count('present'),
          part: count('part'),
          apologies: count('apologies'),
        })}
      </p>
      <Missing />
    </DialogFrame>
  )
}

/** One line and Enter for each person; the cursor stays. A line that is not added yet waits for the dialog to be opened again. */
function QuickAdd() {
  const text = usePanelText()
  const state = useWorkshop(workshop => workshop)
  const line = useKeptText('people/add')
  const field = useRef<HTMLInputElement>(null)
  const read = parsePerson(line.text, state.process.actors)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (read === null) return
    line.forget()
    field.current?.focus()
    const outcome = await send({ type: 'addPerson', personId: newId(), ...read, attendance: 'present' })
    if (outcome.ok) return
    line.giveBack(line.text)
    saySorry(outcome.message)
  }
  const lane = read?.laneId ? findActor(state, read.laneId)?.shortName : undefined
  return (
    <form className={ownStyles.add} onSubmit={event => void add(event)}>
      <TextInput
        className={styles.grow}
        label={text('people.add')}
        description={text('people.addHint')}
        placeholder={text('people.addExample')}
        data-autofocus
        ref={field}
        value={line.text}
        onChange={event => line.write(event.currentTarget.value)}
      />
      <Button type="submit" disabled={read === null}>
        {text('people.addButton')}
      </Button>
      <p className={ownStyles.read} aria-live="polite">
        {read !== null && [read.name, read.role, lane ?? text('people.noLane')].filter(Boolean).join(' · ')}
      </p>
    </form>
  )
}

/** Lanes nobody in the room speaks for: worth knowing before the first step. */
function Missing() {
  const text = usePanelText()
  const state = useWorkshop(workshop => workshop)
  const here = state.people.filter(person => person.attendance !== 'apologies').map(person => person.laneId)
  const missing = shownLanes(state).filter(lane => !here.includes(lane.id))
  if (missing.length === 0 || state.people.length === 0) return null
  return (
    <p className={ownStyles.missing}>
      {text('people.missing', { lanes: missing.map(lane => lane.shortName).join(', ') })}
    </p>
  )
}
