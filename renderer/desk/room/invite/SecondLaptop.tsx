import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { say, saySorry } from '../../../ui/notices.ts'
import { useRoomText } from '../useRoomText.ts'
import styles from './fold.module.css'

/** The link that lets the minute-taker in. Shown only when asked for: this screen may be seen by the room. */
export function SecondLaptop({ url }: { readonly url: string }) {
  const text = useRoomText()
  const [isShown, setShown] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url)
      say(text('second.copied'))
    } catch {
      field.current?.select()
      saySorry(text('second.copyFailed'))
    }
  }
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>{text('second.title')}</summary>
      <div className={styles.inside}>
        <p className={styles.line}>{text('second.text')}</p>
        <div className={styles.copy}>
          {isShown && (
            <TextInput
              ref={field}
              aria-label={text('second.link')}
              readOnly
              value={url}
              onFocus={event => event.currentTarget.select()}
            />
          )}
          <Button variant="default" onClick={() => setShown(!isShown)}>
            {text(isShown ? 'second.hide' : 'second.show')}
          </Button>
          <Button variant="default" onClick={() => void copy()}>
            {text('second.copy')}
          </Button>
        </div>
      </div>
    </details>
  )
}
