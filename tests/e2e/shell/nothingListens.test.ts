import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { listeningEnds } from '../../room/listening.ts'
import { ask, firstStep, openWorkshop } from './bridge.ts'
import { expect, test } from './launch.ts'

/** The shell's own bundle runs in the process of the test: what that process listens on before is not the shell's. */
test.skip(!existsSync('/proc/net/tcp'), 'this system does not list its sockets in /proc')

test('with the room off the app of Electron listens nowhere, not on loopback either', async ({
  launch,
  data,
}) => {
  const before = listeningEnds(process.pid)
  const shell = await launch({ screens: 2 })
  const desk = await shell.desk()
  await openWorkshop(desk, data)
  await ask(desk, 'showWall', {})
  await expect.poll(() => shell.windows.length).toBe(2)
  await ask(desk, 'send', { command: { id: 'c1', type: 'enterStep', stepId: await firstStep(desk) } })
  await ask(desk, 'exportDocument', { kind: 'minutes', paper: 'a4', path: join(data, 'Minutes.docx') })
  expect(listeningEnds(process.pid)).toEqual(before)
})

test('a port of this process would have been seen', async () => {
  const before = listeningEnds(process.pid)
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    expect(listeningEnds(process.pid)).toEqual([...before, `tcp 127.0.0.1:${port}`].sort())
  } finally {
    server.close()
  }
})
