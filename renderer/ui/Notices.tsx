import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslate } from './i18n.ts'
import classes from './Notices.module.css'
import { type Notice, removeNotice, stayMs, useNotices } from './noticeStore.ts'

/**
 * Short notices in the corner. Both live regions are always there, because screen readers only notice changes in regions
 * they know: news waits until they are silent, a problem does not.
 */
export function Notices() {
  const notices = useNotices(state => state.notices)
  const ofTone = (tone: Notice['tone']) => notices.filter(notice => notice.tone === tone)
  return (
    <div className={classes.corner}>
      <div role="status">{ofTone('news').map(draw)}</div>
      <div role="alert">{ofTone('problem').map(draw)}</div>
    </div>
  )
}

const draw = (notice: Notice) => <NoticeCard key={notice.id} notice={notice} />

function NoticeCard({ notice: { id, tone, message } }: { notice: Notice }) {
  const t = useTranslate()
  useEffect(() => {
    const timer = setTimeout(() => removeNotice(id), stayMs[tone])
    return () => clearTimeout(timer)
  }, [id, tone])
  return (
    <div className={classes.notice} data-tone={tone}>
      {tone === 'news' ? <IconCheck size={20} aria-hidden /> : <IconAlertTriangle size={20} aria-hidden />}
      <span className={classes.message}>{message}</span>
      <button
        type="button"
        className={classes.close}
        aria-label={t('desk.notice.close')}
        onClick={() => removeNotice(id)}
      >
        <IconX size={16} aria-hidden />
      </button>
    </div>
  )
}
