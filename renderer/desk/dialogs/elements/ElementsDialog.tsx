import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { ElementKey } from '../../../../shared/process/schema.ts'
import { findNames, splitKey } from '../../../../shared/workshop/elements.ts'
import { findStep, isProposed, proposedKeys } from '../../../../shared/workshop/selectors.ts'
import { send, useWorkshop } from '../../../client/index.ts'
import { DialogFrame } from '../../../ui/DialogFrame.tsx'
import { closeDialog } from '../../deskStore.ts'
import { numberOfStep } from '../../panel/shownStep.ts'
import { useCanWrite } from '../../panel/useCanWrite.ts'
import { usePanelText } from '../../panel/usePanelText.ts'
import styles from '../dialogs.module.css'
import ownStyles from './ElementsDialog.module.css'
import { type ElementGroup, elementGroups } from './elementGroups.ts'

const confirmAll = (keys: readonly ElementKey[]): void =>
  void send({ type: 'confirmElements', keys: [...keys] })

/** What is still our reconstruction, step by step: confirmed one at a time, by step, or all at once. */
export default function ElementsDialog() {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const state = useWorkshop(workshop => workshop)
  const [withConfirmed, setWithConfirmed] = useState(false)
  const left = proposedKeys(state)
  return (
    <DialogFrame title={text('elements.title')} size="48rem" onClose={closeDialog}>
      <p className={styles.quiet}>{text('elements.intro')}</p>
      <div className={ownStyles.bar}>
        <strong role="status">
          {left.length === 0 ? text('elements.none') : text('elements.left', { count: left.length })}
        </strong>
        <Checkbox
          label={text('elements.showConfirmed')}
          checked={withConfirmed}
          onChange={event => setWithConfirmed(event.currentTarget.checked)}
        />
        {canWrite && left.length > 0 && (
          <Button size="compact-md" onClick={() => confirmAll(left)}>
            {text('elements.confirmAll')}
          </Button>
        )}
      </div>
      {elementGroups(state, withConfirmed).map(group => (
        <Group key={group.stepId ?? ''} group={group} />
      ))}
    </DialogFrame>
  )
}

function Group({ group: { stepId, keys } }: { readonly group: ElementGroup }) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const state = useWorkshop(workshop => workshop)
  const step = stepId === null ? undefined : findStep(state, stepId)
  const title =
    step === undefined ? text('elements.general') : `${numberOfStep(state, step.id)} ${step.shortName}`
  const open = keys.filter(key => isProposed(state, key))
  return (
    <section aria-label={title}>
      <div className={ownStyles.groupHead}>
        <h3 className={styles.heading}>{title}</h3>
        {canWrite && open.length > 1 && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={text('elements.confirmGroup', { group: title })}
            onClick={() => confirmAll(open)}
          >
            {text('elements.confirmAll')}
          </Button>
        )}
      </div>
      <ul className={ownStyles.list}>
        {keys.map(key => (
          <Element key={key} elementKey={key} />
        ))}
      </ul>
    </section>
  )
}

function Element({ elementKey: key }: { readonly elementKey: ElementKey }) {
  const text = usePanelText()
  const canWrite = useCanWrite()
  const state = useWorkshop(workshop => workshop)
  const { kind } = splitKey(key)
  const name = findNames(state.process, key)?.name
  const called = text(`elements.kind.${kind}`)
  const title = name === undefined ? called : `${called}: ${name}`
  const isOpen = isProposed(state, key)
  return (
    <li className={ownStyles.item}>
      <span className={styles.grow}>
        {name ?? called}
        {name !== undefined && <span className={ownStyles.kind}> {called}</span>}
      </span>
      {!isOpen && <span className={ownStyles.confirmed}>{text('elements.confirmed')}</span>}
      {canWrite && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={text(isOpen ? 'elements.confirm' : 'elements.takeBack', { name: title })}
          onClick={() => void send({ type: isOpen ? 'confirmElement' : 'unconfirmElement', key })}
        >
          {text(isOpen ? 'elements.confirmButton' : 'elements.takeBackButton')}
        </Button>
      )}
    </li>
  )
}
