import { Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { DetailName } from '../../../../shared/workshop/state.ts'
import { send, useWorkshop } from '../../../client/index.ts'
import { saySorry } from '../../../ui/notices.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'

type Props = {
  readonly name: Exclude<DetailName, 'status'>
  readonly form: 'line' | 'prose' | 'date' | 'time'
}
const maxLine = 300
const maxProse = 8000

/** One detail; written when it is left, on Enter, and when the dialog closes. */
export function DetailInput({ name, form }: Props) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const saved = useWorkshop(state => state.details[name])
  const [typed, setTyped] = useState<string | null>(null)
  const isTitleMissing = name === 'title' && typed !== null && typed.trim() === ''

  const commit = async () => {
    if (typed === null) return
    const value = typed.trim()
    if (value === saved || isTitleMissing) {
      setTyped(null)
      return
    }
    const outcome = await send({ type: 'changeDetails', changes: { [name]: value } })
    if (outcome.ok) setTyped(now => (now === typed ? null : now))
    else saySorry(outcome.message)
  }
  // Closing the dialog takes the field away without leaving it first.
  const atClose = useRef(commit)
  useEffect(() => {
    atClose.current = commit
  })
  useEffect(() => () => void atClose.current(), [])

  const common = {
    label: text(`details.name.${name}`),
    value: typed ?? saved,
    readOnly: !canWrite,
    error: isTitleMissing ? text('details.titleNeeded') : undefined,
    onBlur: () => void commit(),
  }
  if (form === 'prose')
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={maxProse}
        onChange={event => setTyped(event.currentTarget.value)}
      />
    )
  return (
    <TextInput
      {...common}
      type={form === 'line' ? 'text' : form}
      maxLength={maxLine}
      {...(name === 'title' ? { 'data-autofocus': true } : {})}
      onChange={event => setTyped(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.key === 'Enter') void commit()
      }}
    />
  )
}
