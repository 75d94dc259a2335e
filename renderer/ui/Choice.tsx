import { useId } from 'react'
import classes from './Choice.module.css'

type ChoiceProps<T extends string> = {
  label: string
  isLabelHidden?: boolean
  values: readonly T[]
  value: T
  nameOf: (value: T) => string
  onChange: (value: T) => void
}

/** One of a few, side by side: radio buttons that look like one control; arrow keys move between them. */
export function Choice<T extends string>({
  label,
  isLabelHidden = false,
  values,
  value,
  nameOf,
  onChange,
}: ChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset className={classes.choice}>
      <legend className={isLabelHidden ? 'visuallyHidden' : classes.label}>{label}</legend>
      <div className={classes.options}>
        {values.map(each => (
          <label key={each} className={classes.option}>
            <input
              type="radio"
              className={classes.radio}
              name={name}
              checked={each === value}
              onChange={() => onChange(each)}
            />
            {nameOf(each)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
