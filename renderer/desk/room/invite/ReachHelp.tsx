import { useState } from 'react'
import { Choice } from '../../../ui/Choice.tsx'
import { useRoomText } from '../useRoomText.ts'
import styles from './fold.module.css'

const causes = ['sameWifi', 'guest', 'firewall', 'vpn'] as const
const systems = ['windows', 'mac', 'linux'] as const

/** Plain advice for the moment when a phone does not find the laptop. */
export function ReachHelp({ selfTestUrl }: { readonly selfTestUrl: string | null }) {
  const text = useRoomText()
  const [system, setSystem] = useState(thisSystem)
  return (
    <details className={styles.fold} open={selfTestUrl === null || undefined}>
      <summary className={styles.summary}>{text('help.title')}</summary>
      <div className={styles.inside}>
        {selfTestUrl !== null && (
          <p className={styles.line}>
            {text('help.test')} <strong className={styles.link}>{selfTestUrl}</strong>
          </p>
        )}
        <dl className={styles.advice}>
          {causes.map(cause => (
            <div key={cause}>
              <dt>{text(`help.${cause}`)}</dt>
              <dd>{text(`help.${cause}_do`)}</dd>
            </div>
          ))}
        </dl>
        <h3 className={styles.heading}>{text('help.hotspot')}</h3>
        <Choice
          label={text('help.system')}
          isLabelHidden
          values={systems}
          value={system}
          nameOf={each => text(`help.${each}`)}
          onChange={setSystem}
        />
        <p className={styles.line}>
          {text(`help.hotspot_${system}`)} {selfTestUrl !== null && text('help.thenHere')}
        </p>
      </div>
    </details>
  )
}

function thisSystem(): (typeof systems)[number] {
  if (/Mac/.test(navigator.platform)) return 'mac'
  return /Win/.test(navigator.platform) ? 'windows' : 'linux'
}
