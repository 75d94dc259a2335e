import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyFile } from '../../../electron/host/file/verifyFile.ts'
import { LiveWorkshop } from '../../../electron/host/liveWorkshop.ts'
import type { DiskTrouble } from '../../../shared/protocol/contract.ts'
import { facilitator } from '../../../shared/workshop/author.ts'
import type { Command } from '../../../shared/workshop/commands.ts'
import { passingFolder, smallDisk, whyNoDisks } from '../../fixtures/disks.ts'
import { appVersion, layFile, mustOpen } from '../../fixtures/files.ts'

const why = whyNoDisks()
const onSmallDisk = test.skipIf(why !== null)
const because = why === null ? '' : ` (skipped: ${why})`

const note = (number: number): Command => ({
  id: `c${number}`,
  type: 'addEntry',
  entryId: `n${number}`,
  kind: 'note',
  text: `Note ${number} ${'said at length '.repeat(60)}`,
  stepId: 's1',
})

onSmallDisk(
  `a full disk: said at once, nothing lost, and saved by itself once there is room${because}`,
  async () => {
    using disk = smallDisk(256)
    const path = join(disk.path, 'a.walkthrough')
    layFile(path, 0)
    const ballast = join(disk.path, 'ballast')
    writeFileSync(ballast, Buffer.alloc(120 * 1024))

    const troubles: (DiskTrouble | null)[] = []
    const committed: number[] = []
    const { file, state } = mustOpen(path)
    const live = new LiveWorkshop(file, state, {
      now: Date.now,
      onCommitted: events => committed.push(...events.map(({ seq }) => seq)),
      onTrouble: trouble => troubles.push(trouble),
      onQuiet() {},
      retryMs: 20,
    })
    let sent = 0
    let refused: Command | null = null
    while (refused === null && sent < 500) {
      const command = note(++sent)
      const outcome = await live.submit(command, facilitator)
      if (outcome.ok) continue
      expect(outcome.refusal.code).toBe('notSaved')
      refused = command
    }
    if (refused === null) throw new Error('the disk never was full')
    expect(troubles.at(-1)?.kind).toBe('diskFull')
    expect(live.state.seq).toBe(sent)
    expect(committed.at(-1)).toBe(sent)

    // Still full: asked again, refused again, and what is on the disk stays sound.
    const again = await live.submit(refused, facilitator)
    expect(again).toEqual({ ok: false, refusal: { code: 'notSaved' } })

    rmSync(ballast)
    await expect.poll(() => troubles.at(-1)).toBeNull()
    expect(live.trouble).toBeNull()
    expect(await live.submit(refused, facilitator)).toEqual({ ok: true, seq: sent + 1 })
    live.close()
    expect(verifyFile(path, appVersion)).toMatchObject({ ok: true, events: sent + 1 })
    const reopened = mustOpen(path)
    expect(reopened.state).toEqual(live.state)
    reopened.file.close(reopened.state)
  },
)

onSmallDisk(
  `a full disk does not keep a workshop from being opened, nor a copy from going elsewhere${because}`,
  () => {
    using disk = smallDisk(256)
    using elsewhere = passingFolder()
    const path = join(disk.path, 'a.walkthrough')
    layFile(path, 20)
    const { file: first, state: atFirst } = mustOpen(path)
    first.close(atFirst)
    try {
      writeFileSync(join(disk.path, 'ballast'), Buffer.alloc(300 * 1024))
    } catch {
      // That is the point: now it is full.
    }
    const { file, state } = mustOpen(path)
    const beside = join(disk.path, 'copy.walkthrough')
    expect(file.copyTo(beside, 'Walk')).toEqual({ ok: false, failure: { kind: 'diskFull', path: beside } })
    expect(file.copyTo(join(elsewhere.path, 'copy.walkthrough'), 'Walk')).toEqual({ ok: true })
    file.close(state)
  },
)
