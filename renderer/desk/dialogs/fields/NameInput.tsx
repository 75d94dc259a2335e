import { Autocomplete, type AutocompleteProps } from '@mantine/core'
import type { KeyboardEvent, Ref } from 'react'
import { useKnownNames } from './useKnownNames.ts'

type Props = Pick<
  AutocompleteProps,
  'label' | 'aria-label' | 'placeholder' | 'size' | 'readOnly' | 'maxLength' | 'onFocus' | 'onBlur'
> & {
  readonly ref?: Ref<HTMLInputElement>
  readonly value: string
  readonly onChange: (value: string) => void
  /** A name is chosen from those offered, or Enter says that what is typed is one. */
  readonly onName: (name: string) => void
}

/** Somebody's name: those known are offered, any other can be typed. */
export function NameInput({ onName, ...rest }: Props) {
  const names = useKnownNames()
  return (
    <Autocomplete
      {...rest}
      data={names}
      limit={8}
      onOptionSubmit={onName}
      onKeyDown={press => {
        if (press.key === 'Enter' && !press.nativeEvent.isComposing && !isOnOffer(press)) onName(rest.value)
      }}
    />
  )
}

/** Whether Enter is about to choose one of the names offered. */
function isOnOffer({ currentTarget }: KeyboardEvent): boolean {
  const listId = currentTarget.getAttribute('aria-controls')
  return listId !== null && document.getElementById(listId)?.querySelector('[data-combobox-selected]') != null
}
