import { memo } from 'react'
import { type EntryKind, entryKinds, kindLetter } from '../../../../shared/workshop/entryFields.ts'
import { kindLook } from '../../../ui/kinds.ts'
import { usePanelText } from '../usePanelText.ts'
import styles from './KindButtons.module.css'

type Props = {
  readonly kind: EntryKind
  readonly onKind: (kind: EntryKind) => void
  /** A press with the mouse: the next thing is to type. */
  readonly onPressed: () => void
}

/** The five kinds: colour, letter and icon. Radio buttons, so arrow keys choose. */
export const KindButtons = memo(function KindButtons({ kind, onKind, onPressed }: Props) {
  const text = usePanelText()
  return (
    <fieldset className={styles.kinds}>
      <legend className="visuallyHidden">{text('capture.kinds')}</legend>
      {entryKinds.map(option => {
        const { icon: Icon, colour } = kindLook[option]
        return (
          <label
            key={option}
            className={styles.kind}
            data-chosen={option === kind}
            style={{ '--kind': colour } as React.CSSProperties}
          >
            <input
              type="radio"
              name="capture-kind"
              className={styles.input}
              checked={option === kind}
              onChange={() => onKind(option)}
              // Arrow keys click too, without a press: there the focus stays.
              onClick={event => event.detail > 0 && onPressed()}
            />
            <span className={styles.sign} aria-hidden>
              <Icon size={15} stroke={2} />
              {kindLetter[option]}
            </span>
            {text(`kind.${option}`)}
          </label>
        )
      })}
    </fieldset>
  )
})
