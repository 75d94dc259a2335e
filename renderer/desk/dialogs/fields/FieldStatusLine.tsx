import { Button } from '@mantine/core'
import { usePanelText } from '../../panel/usePanelText.ts'
import styles from './FieldStatusLine.module.css'
import type { EditedField } from './useEditedField.ts'

/** Under a field: why it was not written, or the two texts of which one is to be chosen. */
export function FieldStatusLine({ field }: { readonly field: EditedField }) {
  const text = usePanelText()
  const { status } = field
  switch (status.kind) {
    case 'settled':
    case 'saving':
      return null
    case 'refused':
      return (
        <p role="alert" className={styles.problem}>
          {status.message}
        </p>
      )
    case 'stale':
      return (
        <div role="alert" className={styles.stale}>
          <p className={styles.problem}>{text('editor.stale')}</p>
          <div className={styles.sides}>
            <Side title={text('editor.mine')} said={status.mine}>
              <Button size="compact-sm" onClick={field.keepMine}>
                {text('editor.keepMine')}
              </Button>
            </Side>
            <Side title={text('editor.theirs')} said={status.theirs}>
              <Button size="compact-sm" variant="default" onClick={field.takeTheirs}>
                {text('editor.takeTheirs')}
              </Button>
            </Side>
          </div>
        </div>
      )
    default:
      return status satisfies never
  }
}

type SideProps = { readonly title: string; readonly said: string; readonly children: React.ReactNode }
function Side({ title, said, children }: SideProps) {
  const text = usePanelText()
  return (
    <div className={styles.side}>
      <strong>{title}</strong>
      <p className={styles.said}>{said === '' ? text('editor.empty') : said}</p>
      {children}
    </div>
  )
}
