import { describe, expect, test } from 'vitest'
import { walkRoom } from './roomFuzz/roomFuzz.ts'

const seeds = Number(process.env.ROOM_FUZZ_SEEDS ?? 50)

describe('phones in a room where everything goes wrong', () => {
  test(`all views end equal to the host’s state and every sent entry arrives exactly once, ${seeds} seeds`, async () => {
    const failures: string[] = []
    let sent = 0
    for (let seed = 1; seed <= seeds; seed++)
      await walkRoom(seed).then(
        walk => {
          sent += walk.sent
        },
        error => failures.push(`seed ${seed}: ${error.message}`),
      )
    expect(failures).toEqual([])
    expect(sent).toBeGreaterThan(seeds * 10)
  }, 120_000)
})
