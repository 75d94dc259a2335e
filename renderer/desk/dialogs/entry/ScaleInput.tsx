import { useId } from 'react'
import type { FieldSpec } from '../../../../shared/workshop/entryFields.ts'
import { type PanelKey, usePanelText } from '../../panel/usePanelText.ts'
import styles from './ScaleInput.module.css'

type Props = {
  readonly label: string
  readonly spec: Extract<FieldSpec, { type: 'scale' }>
  readonly value: string
  readonly isReadOnly: boolean
  readonly onPick: (value: string) => void
}

/** A small scale as a row of numbers; pressing the chosen one again takes it back. */
export function ScaleInput({ label, spec, value, isReadOnly, onPick }: Props) {
  const text = usePanelText()
  const group = useId()
  const steps = Array.from({ length: spec.max - spec.min + 1 }, (_, at) => String(spec.min + at))
  return (
    <fieldset className={styles.scale} disabled={isReadOnly}>
      <legend className={styles.legend}>{label}</legend>
      {steps.map(step => (
        <label key={step} className={styles.step} data-chosen={step === value}>
          <input
            type="radio"
            name={group}
            className={styles.input}
            aria-label={text(`scale.${step}` as PanelKey)}
            title={text(`scale.${step}` as PanelKey)}
            checked={step === value}
            onChange={() => onPick(step)}
            onClick={() => step === value && onPick('')}
          />
          {step}
        </label>
      ))}
    </fieldset>
  )
}
