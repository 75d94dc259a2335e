import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { listeningEnds } from '../../room/listening.ts'
import { type RoomApp, startRoomApp } from '../../room/roomApp.ts'

/** The process by itself, asked through the system. With the room on all addresses: `roomNetwork.test.ts`. */
test.skip(!existsSync('/proc/net/tcp'), 'this system does not list its sockets in /proc')

let folder: string
let app: RoomApp
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'walkthrough-ports-'))
  app = await startRoomApp(folder, '127.0.0.1')
})
test.afterEach(async () => {
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('nothing but the desk on loopback listens until phones are invited, one port more then, and none after Stop', async () => {
  const deskOnly = [`tcp 127.0.0.1:${new URL(app.wallUrl).port}`]
  expect(listeningEnds(app.pid)).toEqual(deskOnly)
  await app.desk.ask('newWorkshop', { title: 'Ward 3', processId: 'poct' })
  expect(listeningEnds(app.pid)).toEqual(deskOnly)

  const { port } = await app.desk.openRoom({ act: 'start', port: 0 })
  expect(listeningEnds(app.pid)).toEqual([...deskOnly, `tcp 127.0.0.1:${port}`].sort())
  // Asked again, the room that is open answers; a new code opens no other port.
  await app.desk.openRoom({ act: 'start', port: 0 })
  await app.desk.openRoom({ act: 'newCode' })
  expect(listeningEnds(app.pid)).toEqual([...deskOnly, `tcp 127.0.0.1:${port}`].sort())

  await app.desk.ask('room', { act: 'stop' })
  expect(listeningEnds(app.pid)).toEqual(deskOnly)
})

test('with the workshop its room is closed, and nothing of it listens', async () => {
  const deskOnly = listeningEnds(app.pid)
  await app.desk.ask('newWorkshop', { title: 'Ward 3', processId: 'poct' })
  await app.desk.openRoom({ act: 'start', port: 0 })
  await app.desk.ask('closeWorkshop', {})
  await expect.poll(() => listeningEnds(app.pid)).toEqual(deskOnly)
})
