import { useEffect, useRef, useState } from 'react'
import { findEntry } from '../../../../shared/workshop/selectors.ts'
import type { Entry } from '../../../../shared/workshop/state.ts'
import { type Outcome, readClient, send } from '../../../client/index.ts'
import { saySorry } from '../../../ui/notices.ts'
import { findUnfinished, forgetUnfinished, keepUnfinished, type Unfinished } from './unfinished.ts'

/** `stale`: somebody else changed it meanwhile; both texts are shown until one is chosen. */
export type FieldStatus =
  | { readonly kind: 'settled' }
  | { readonly kind: 'saving' }
  | ({ readonly kind: 'stale' } & Unfinished)
  | { readonly kind: 'refused'; readonly message: string }

export type EntryField = {
  readonly value: string
  readonly status: FieldStatus
  readonly begin: () => void
  readonly change: (value: string) => void
  /** Writes what was typed; `value` where it was picked rather than typed. */
  readonly commit: (value?: string) => void
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/** Where the text of an entry is meant, not one of its fields. */
export const textField = 'text'

const savedValue = (entry: Entry, field: string): string =>
  field === textField ? entry.text : (entry.fields[field] ?? '')

/** What stands there by now, as this view knows it. */
function nowSaved(entry: Entry, field: string): string {
  const { state } = readClient()
  return savedValue((state && findEntry(state, entry.id)) ?? entry, field)
}

/** Everything up to here was on the screen when editing began. What is still on its way cannot make an edit stale. */
const confirmedSeq = (): number => {
  const { session } = readClient()
  return session.kind === 'open' ? session.state.seq : 0
}

/**
 * One field of an entry under edit: what is typed is written on leaving the field, on Enter and when the editor closes;
 * based on the state that was seen when typing began, so that nobody's newer text is overwritten unseen.
 */
export function useEntryField(entry: Entry, field: string): EntryField {
  const saved = savedValue(entry, field)
  const [typed, setTyped] = useState<string | null>(() => findUnfinished(entry.id, field)?.mine ?? null)
  const [status, setStatus] = useState<FieldStatus>(() => {
    const unfinished = findUnfinished(entry.id, field)
    return unfinished === undefined ? { kind: 'settled' } : { kind: 'stale', ...unfinished }
  })
  const basedOn = useRef<number | null>(null)
  const line = useRef<Promise<void>>(Promise.resolve())
  const isShown = useRef(true)

  const write = (value: string) => {
    const begun = basedOn.current ?? confirmedSeq()
    setStatus({ kind: 'saving' })
    // One after the other: the second edit of a field is based on what the first one left.
    line.current = line.current.then(async () => {
      const outcome = await send({
        type: 'editEntry',
        entryId: entry.id,
        basedOn: Math.max(begun, basedOn.current ?? 0),
        ...(field === textField ? { text: value } : { fields: { [field]: value } }),
      })
      take(outcome, value)
    })
    const take = (outcome: Outcome, mine: string) => {
      if (outcome.ok || outcome.refusal.code === 'noChange') {
        if (outcome.ok) basedOn.current = outcome.seq
        forgetUnfinished(entry.id, field)
        setTyped(now => (now === mine ? null : now))
        setStatus({ kind: 'settled' })
      } else if (outcome.refusal.code === 'stale') {
        const texts = { mine, theirs: outcome.refusal.current ?? nowSaved(entry, field) }
        keepUnfinished(entry.id, field, texts)
        setStatus({ kind: 'stale', ...texts })
        if (!isShown.current) saySorry(outcome.message)
      } else {
        setStatus({ kind: 'refused', message: outcome.message })
        if (!isShown.current) saySorry(outcome.message)
      }
    }
  }

  const commit = (picked?: string) => {
    const value = picked ?? typed
    if (value === null || status.kind === 'stale') return
    if (picked !== undefined) setTyped(picked)
    const isEmptyText = field === textField && value.trim() === ''
    if (value.trim() === saved || isEmptyText) setTyped(null)
    else write(value.trim())
  }

  // Closing the editor takes the field away without leaving it first.
  const atClose = useRef(commit)
  useEffect(() => {
    atClose.current = commit
  })
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
      atClose.current()
    }
  }, [])

  return {
    value: typed ?? saved,
    status,
    begin: () => {
      if (typed === null) basedOn.current = Math.max(confirmedSeq(), basedOn.current ?? 0)
    },
    change: value => {
      setTyped(value)
      if (status.kind === 'refused') setStatus({ kind: 'settled' })
    },
    commit,
    keepMine: () => {
      basedOn.current = confirmedSeq()
      if (status.kind === 'stale') write(status.mine)
    },
    takeTheirs: () => {
      forgetUnfinished(entry.id, field)
      setTyped(null)
      setStatus({ kind: 'settled' })
    },
  }
}
