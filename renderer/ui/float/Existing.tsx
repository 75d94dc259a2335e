import { type Ref, useImperativeHandle } from 'react'

type Props = { readonly element: HTMLElement; readonly ref?: Ref<HTMLElement> }

/** Stands for an element that is drawn elsewhere, where Mantine wants one to place something beside. */
export function Existing({ element, ref }: Props) {
  useImperativeHandle(ref, () => element, [element])
  return null
}
