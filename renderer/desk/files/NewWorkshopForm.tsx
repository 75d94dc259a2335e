import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslate } from '../../ui/i18n.ts'
import { newWorkshop } from './fileActs.ts'
import classes from './files.module.css'

/** One field, filled in; Enter begins. Everything else about the workshop can wait until the room is quiet. */
export function NewWorkshopForm({ hasFocus = false }: { hasFocus?: boolean }) {
  const t = useTranslate()
  const [title, setTitle] = useState(() => t('desk.new.titlePrefill'))
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') return
    setBusy(true)
    await newWorkshop(title.trim(), null)
    setBusy(false)
  }
  return (
    <form onSubmit={event => void submit(event)} className={classes.form}>
      <TextInput
        size="md"
        data-autofocus
        autoFocus={hasFocus}
        label={t('desk.new.titleLabel')}
        description={t('desk.new.hint')}
        maxLength={200}
        value={title}
        onChange={event => setTitle(event.currentTarget.value)}
        onFocus={event => event.currentTarget.select()}
      />
      <Button type="submit" size="md" loading={isBusy} disabled={title.trim() === ''}>
        {t('desk.new.begin')}
      </Button>
    </form>
  )
}
