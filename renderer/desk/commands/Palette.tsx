import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { DialogFrame } from '../../ui/DialogFrame.tsx'
import { useTranslate } from '../../ui/i18n.ts'
import { Keys } from '../../ui/Keys.tsx'
import type { Action } from '../actions/action.ts'
import { isMac } from '../actions/platform.ts'
import { actionContext, allActions } from '../actions/registry.ts'
import { keysOf } from '../actions/shortcut.ts'
import { closeDialog } from '../deskStore.ts'
import { findActions } from './findActions.ts'
import classes from './Palette.module.css'

/** Every command by name: type a word of it, Enter runs the marked one. */
export default function Palette() {
  const t = useTranslate()
  const listId = useId()
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(0)
  // What can run is asked once, when the palette comes up: nothing else can happen at this desk meanwhile.
  const [context] = useState(actionContext)
  const found = useMemo(() => {
    const able = allActions(context).filter(action => action.isEnabled(context))
    return findActions(able, query, action => t(action.label, action.labelParams))
  }, [context, query, t])
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' })
  }, [marked])

  const run = (action: Action | undefined) => {
    if (action === undefined) return
    closeDialog()
    // After the palette has given the focus back, so that the command can put it somewhere else.
    setTimeout(() => void action.run(actionContext()), 30)
  }
  const onKeyDown = (press: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[press.key]
    if (move !== undefined) setMarked(at => Math.min(Math.max(at + move, 0), found.length - 1))
    else if (press.key === 'Enter') run(found[marked])
    else return
    press.preventDefault()
  }
  const optionId = (at: number) => `${listId}-${at}`

  return (
    <DialogFrame title={t('desk.palette.title')} size="lg" onClose={closeDialog}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? optionId(marked) : undefined}
        aria-label={t('desk.palette.field')}
        placeholder={t('desk.palette.field')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        onChange={change => {
          setQuery(change.currentTarget.value)
          setMarked(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={t('desk.palette.title')}
        tabIndex={-1}
        className={classes.list}
      >
        {found.map((action, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard, as the combobox pattern says
          <div
            key={action.id}
            id={optionId(at)}
            role="option"
            aria-selected={at === marked}
            tabIndex={-1}
            className={classes.item}
            onClick={() => run(action)}
            onMouseMove={() => setMarked(at)}
          >
            <action.icon size={18} aria-hidden />
            <span className={classes.name}>{t(action.label, action.labelParams)}</span>
            <span className={classes.group}>{t(`desk.group.${action.group}`)}</span>
            {action.shortcut !== undefined && <Keys keys={keysOf(action.shortcut, isMac)} />}
          </div>
        ))}
      </div>
      <p role="status" className={classes.none}>
        {found.length === 0 ? t('desk.palette.none', { query }) : ''}
      </p>
    </DialogFrame>
  )
}
