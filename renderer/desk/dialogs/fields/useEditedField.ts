import { useEffect, useRef, useState } from 'react'
import type { CommandBody } from '../../../../shared/workshop/commands.ts'
import { confirmedSeq, type Outcome, send } from '../../../client/index.ts'
import { saySorry } from '../../../ui/notices.ts'
import { findUnfinished, forgetUnfinished, keepUnfinished, type Unfinished } from './unfinished.ts'

/** `stale`: somebody else changed it meanwhile; both texts are shown until one is chosen. */
export type FieldStatus =
  | { readonly kind: 'settled' }
  | { readonly kind: 'saving' }
  | ({ readonly kind: 'stale' } & Unfinished)
  | { readonly kind: 'refused'; readonly message: string }

export type EditedField = {
  readonly value: string
  readonly status: FieldStatus
  readonly begin: () => void
  readonly change: (value: string) => void
  /** Writes what was typed; `value` where it was picked rather than typed. */
  readonly commit: (value?: string) => void
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/** What a field stands for. */
export type FieldSource = {
  /** Names the field among all of the workshop. */
  readonly key: string
  readonly saved: string
  /** Left empty, it goes back to what it was. */
  readonly isNeeded: boolean
  /** What writes a value. @param basedOn number of the last event that was seen when typing began. */
  readonly command: (value: string, basedOn: number) => CommandBody
}

/**
 * One field under edit: what is typed is written on leaving the field, on Enter and when its dialog closes; based on the
 * state that was seen when typing began, so that nobody's newer text is overwritten unseen.
 */
export function useEditedField({ key, saved, isNeeded, command }: FieldSource): EditedField {
  const [typed, setTyped] = useState<string | null>(() => findUnfinished(key)?.mine ?? null)
  const [status, setStatus] = useState<FieldStatus>(() => {
    const unfinished = findUnfinished(key)
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
      take(await send(command(value, Math.max(begun, basedOn.current ?? 0))), value)
    })
    const take = (outcome: Outcome, mine: string) => {
      if (outcome.ok || outcome.refusal.code === 'noChange') {
        if (outcome.ok) basedOn.current = outcome.seq
        forgetUnfinished(key)
        setTyped(now => (now === mine ? null : now))
        setStatus({ kind: 'settled' })
      } else if (outcome.refusal.code === 'stale') {
        const texts = { mine, theirs: outcome.refusal.current ?? '' }
        keepUnfinished(key, texts)
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
    if (value.trim() === saved || (isNeeded && value.trim() === '')) setTyped(null)
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
      forgetUnfinished(key)
      setTyped(null)
      setStatus({ kind: 'settled' })
    },
  }
}
