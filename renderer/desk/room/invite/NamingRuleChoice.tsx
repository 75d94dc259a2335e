import { useId, useState } from 'react'
import { type NamingRule, namingRules } from '../../../../shared/workshop/naming.ts'
import { send, useWorkshop } from '../../../client/index.ts'
import { reportRefusal } from '../../actions/report.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { useRoomText } from '../useRoomText.ts'
import styles from './NamingRuleChoice.module.css'

/** Who may be named, each with what it promises. It takes effect as it is picked, for what is sent from then on. */
export function NamingRuleChoice() {
  const text = useRoomText()
  const name = useId()
  const canWrite = useCanWrite()
  const rule = useWorkshop(state => state.room.rule)
  const [before, setBefore] = useState<NamingRule | null>(null)
  const pick = (picked: NamingRule) => {
    setBefore(rule)
    void reportRefusal(send({ type: 'setNamingRule', rule: picked }))
  }
  return (
    <fieldset className={styles.rules} disabled={!canWrite}>
      <legend className={styles.legend}>{text('rule.title')}</legend>
      {namingRules.map(each => (
        <label key={each} className={styles.rule}>
          <input
            type="radio"
            name={name}
            aria-describedby={`${name}-${each}`}
            checked={each === rule}
            onChange={() => pick(each)}
          />
          <span className={styles.name}>{text(`rule.${each}`)}</span>
          <span id={`${name}-${each}`} className={styles.promise}>
            {text(`rule.${each}_promise`)}
          </span>
        </label>
      ))}
      <p role="status" className={styles.hint}>
        {before === null || before === rule
          ? text('rule.phones')
          : text(
              namingRules.indexOf(rule) < namingRules.indexOf(before) ? 'rule.loosened' : 'rule.tightened',
            )}
      </p>
    </fieldset>
  )
}
