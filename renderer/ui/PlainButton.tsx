import type { ComponentProps } from 'react'
import classes from './PlainButton.module.css'

type Props = Omit<ComponentProps<'button'>, 'className'> & {
  /** `strong`: the one thing to do here. */
  readonly look: 'strong' | 'outlined' | 'quiet'
}

/** A small button of the first picture, which waits for nothing; Mantine's come with what is loaded after it. */
export const PlainButton = ({ look, ...button }: Props) => (
  <button type="button" {...button} className={classes.button} data-look={look} />
)
