import { parseArgs } from 'node:util'
import { walkRoom } from '../property/roomFuzz/roomFuzz.ts'

/**
 * The long run of the room's fuzzing: `npm run soak -- room-fuzz --seeds 1000`, with `--from` to begin elsewhere. A seed that
 * fails is printed; it goes into `tests/property/roomFuzz.test.ts` as a test with a name.
 */
const { values } = parseArgs({
  args: process.argv.slice(2),
  strict: false,
  options: { seeds: { type: 'string', default: '1000' }, from: { type: 'string', default: '1' } },
})
const first = Number(values.from)
const seeds = Number(values.seeds)
const counts = new Map<string, number>()
let [sent, minutes, failed] = [0, 0, 0]
for (let seed = first; seed < first + seeds; seed++)
  try {
    const walk = await walkRoom(seed)
    sent += walk.sent
    minutes += walk.minutes
    for (const [deed, count] of Object.entries(walk.counts)) counts.set(deed, (counts.get(deed) ?? 0) + count)
  } catch (error) {
    failed++
    console.log(`seed ${seed}: ${error instanceof Error ? error.message : error}`)
  }
console.log(
  `room fuzz: ${seeds - failed} of ${seeds} seeds held; ${sent} entries sent in ${Math.round(minutes / 60)} hours of workshop`,
)
console.log(
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([deed, count]) => `${deed} ${count}`)
    .join(', '),
)
process.exitCode = failed === 0 ? 0 : 1
