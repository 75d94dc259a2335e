import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { type EntryKind, maxEntryText } from '../../../../shared/workshop/entryFields.ts'
import { entriesOfStep } from '../../../../shared/workshop/selectors.ts'
import { newId, readClient, useWorkshop } from '../../../client/index.ts'
import { PlainButton } from '../../../ui/PlainButton.tsx'
import { openDialog, useDesk } from '../../deskStore.ts'
import { useCanWrite } from '../useCanWrite.ts'
import { usePanelText } from '../usePanelText.ts'
import styles from './Capture.module.css'
import {
  clearedDraft,
  letterBroughtBack,
  setDraft,
  startCapture,
  typedInto,
  useCaptureStore,
  withKind,
} from './captureStore.ts'
import { KindButtons } from './KindButtons.tsx'
import { useKeptDraft } from './keepDraft.ts'
import { ReadBack } from './ReadBack.tsx'
import { saveEntry } from './saveEntry.ts'
import { UnsavedList } from './UnsavedList.tsx'
import { useAnnouncement } from './useAnnouncement.ts'
import { useReading } from './useReading.ts'
import { useShownTarget } from './useShownTarget.ts'

type Props = { readonly stepId: string; readonly number: number }

/** The one place to type, always in the same corner, always ready. */
export function Capture({ stepId, number }: Props) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const workshopId = useWorkshop(state => state.workshopId)
  useKeptDraft(workshopId)
  useShownTarget()
  const draft = useCaptureStore(state => state.draft)
  const field = useFocusOnRequest()
  const reading = useReading()
  const [announcement, announce] = useAnnouncement()
  const [problem, setProblem] = useState('')
  const over = reading.text.length - maxEntryText

  const save = async () => {
    if (reading.text.trim() === '' || over > 0) return field.current?.focus()
    const item = { entryId: newId(), draft, stepId, laneId: useDesk.getState().captureLaneId }
    setDraft(() => clearedDraft(reading.kind))
    field.current?.focus()
    setProblem('')
    const saved = await saveEntry(item, reading)
    if (saved.ok) announce(text('capture.saved', { label: saved.label }))
    else if (saved.isBackInField) setProblem(text('capture.returned', { message: saved.message }))
  }
  const openLast = () => {
    const { state } = readClient()
    const last = state === null ? undefined : entriesOfStep(state, stepId).at(-1)
    if (last !== undefined) openDialog({ kind: 'entry', entryId: last.id })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const { selectionStart, selectionEnd } = event.currentTarget
    const isAtStart = selectionStart === 0 && selectionEnd === 0
    if (event.key === 'Enter' && !event.shiftKey) void save()
    else if (event.key === 'ArrowUp' && draft.line === '') openLast()
    else if (event.key === 'Backspace' && isAtStart && draft.switchedFrom !== null)
      setDraft(letterBroughtBack)
    else return
    event.preventDefault()
  }
  if (!canWrite) return <p className={styles.readOnly}>{text('readOnly')}</p>
  return (
    <section className={styles.capture} aria-label={text('capture.title')}>
      <UnsavedList />
      <KindButtons kind={reading.kind} onKind={chooseKind} onPressed={continueTyping} />
      <textarea
        ref={field}
        className={styles.field}
        rows={2}
        aria-label={text('capture.field')}
        aria-describedby="capture-read-back"
        aria-keyshortcuts="Enter"
        placeholder={text(`capture.placeholder.${reading.kind}`)}
        value={draft.line}
        onChange={event => {
          const line = event.currentTarget.value
          setDraft(current => typedInto(current, line))
          if (line === '') setProblem('')
        }}
        onKeyDown={onKeyDown}
      />
      <form
        className={styles.foot}
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <ReadBack reading={reading} number={number} />
        <SaveButton />
      </form>
      {problem !== '' && (
        <p role="alert" className={styles.tooLong}>
          {problem}
        </p>
      )}
      {over > 0 && <p className={styles.tooLong}>{text('capture.tooLong', { count: over })}</p>}
      <p role="status" className={styles.status} data-empty={announcement === ''}>
        {announcement}
      </p>
    </section>
  )
}

/** Drawn once: typing and saving change nothing about it. */
const SaveButton = memo(function SaveButton() {
  const text = usePanelText()
  return (
    <PlainButton type="submit" look="strong" aria-label={text('capture.save')}>
      {text('capture.saveShort')}
    </PlainButton>
  )
})

const chooseKind = (kind: EntryKind): void => setDraft(draft => withKind(draft, kind))
const continueTyping = (): void => startCapture()

/** The field takes the focus whenever `startCapture` is called, from wherever. */
function useFocusOnRequest() {
  const field = useRef<HTMLTextAreaElement>(null)
  const nonce = useCaptureStore(state => state.focusNonce)
  useEffect(() => {
    if (nonce === 0) return
    const end = field.current?.value.length ?? 0
    field.current?.focus()
    field.current?.setSelectionRange(end, end)
  }, [nonce])
  return field
}
