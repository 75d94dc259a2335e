import { Button } from '@mantine/core'
import { useState } from 'react'
import { say } from '../../../ui/notices.ts'
import { closeDialog, openDialog } from '../../deskStore.ts'
import { askRoom } from '../roomActs.ts'
import { type OpenRoom, phonesHere } from '../roomStatus.ts'
import { Sure } from '../Sure.tsx'
import { useRoomText } from '../useRoomText.ts'
import styles from './InviteFoot.module.css'

type Question = 'newCode' | 'stop'

/** What ends something. Asked first where it cannot be undone: a code that is gone, people who are sent away. */
export function InviteFoot({ room, isStopping }: { readonly room: OpenRoom; readonly isStopping: boolean }) {
  const text = useRoomText()
  const [question, setQuestion] = useState<Question | null>(isStopping ? 'stop' : null)
  const phones = phonesHere(room).length
  const stop = () => {
    void askRoom({ act: 'stop' })
    closeDialog()
  }
  const makeNewCode = async () => {
    setQuestion(null)
    if ((await askRoom({ act: 'newCode' })) !== null) say(text('invite.newCodeDone'))
  }
  return (
    <div className={styles.foot}>
      {question !== null && (
        <Sure
          key={question}
          go={text(`invite.${question}Go`)}
          keep={text('invite.keep')}
          onGo={question === 'stop' ? stop : () => void makeNewCode()}
          onKeep={() => setQuestion(null)}
        >
          {question === 'stop' ? text('invite.stopSure', { count: phones }) : text('invite.newCodeSure')}
        </Sure>
      )}
      <div className={styles.ways}>
        <p className={styles.hint}>{text('invite.sameNetwork')}</p>
        <Button variant="default" onClick={() => openDialog({ kind: 'room' })}>
          {text('invite.whoIsHere')}
        </Button>
        <Button variant="default" onClick={() => setQuestion('newCode')}>
          {text('invite.newCode')}
        </Button>
        <Button variant="default" onClick={phones === 0 ? stop : () => setQuestion('stop')}>
          {text(phones === 0 ? 'invite.stopNow' : 'invite.stop')}
        </Button>
      </div>
    </div>
  )
}
