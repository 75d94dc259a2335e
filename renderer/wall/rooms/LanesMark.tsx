import styles from './WaitingView.module.css'

/** A path handed from lane to lane: what the app is about, drawn once. */
export function LanesMark() {
  return (
    <svg className={styles.mark} viewBox="0 0 240 96" aria-hidden="true">
      {[16, 48, 80].map(y => (
        <line key={y} x1="6" y1={y} x2="234" y2={y} className={styles.lane} />
      ))}
      <path d="M24 16H74C98 16 92 80 116 80H124C148 80 142 48 166 48H216" className={styles.path} />
      {[
        [24, 16],
        [120, 80],
        [216, 48],
      ].map(([cx, cy]) => (
        <circle key={cx} cx={cx} cy={cy} r="9" className={styles.knot} />
      ))}
    </svg>
  )
}
