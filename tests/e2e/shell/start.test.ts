import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from './double/loader.ts'

/** `npm start` as a program: what it prints, where it ends, what it leaves. No page is opened here. */
let data: string
let started: ChildProcess[]
test.beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'walkthrough-start-'))
  started = []
})
test.afterEach(() => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

function start(...args: string[]) {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'electron/start.ts', '--no-build', ...args],
    // No display: nothing may pop up on the machine of whoever runs the tests.
    { cwd: root, env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', BROWSER: '' } },
  )
  started.push(child)
  const run = { child, out: '', complaints: '', ended: Promise.resolve<number | null>(null) }
  child.stdout.on('data', chunk => {
    run.out += chunk
  })
  child.stderr.on('data', chunk => {
    run.complaints += chunk
  })
  run.ended = new Promise(resolve => child.once('close', code => resolve(code)))
  return run
}
const addressesIn = (out: string) => JSON.parse(out) as { desk: string; wall: string }

test('with --json it prints one line with both addresses, and ends with 0 when it is told to', async () => {
  const run = start('--browser', '--no-open', '--port', '0', '--data', data, '--json')
  await expect.poll(() => run.out).toMatch(/\n$/)
  const { desk, wall } = addressesIn(run.out)
  expect(desk).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/desk\/#key=[\w-]{32}$/)
  expect(wall).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/wall\/#key=[\w-]{32}$/)
  run.child.kill('SIGTERM')
  expect(await run.ended).toBe(0)
  expect([run.out.trim().split('\n').length, run.complaints]).toEqual([1, ''])
  await expect(fetch(desk)).rejects.toThrow()
})

test('a second start on the same data shows the first, also after the first was killed it starts anew', async () => {
  const first = start('--browser', '--no-open', '--port', '0', '--data', data, '--json')
  await expect.poll(() => first.out).toMatch(/\n$/)
  const second = start('--browser', '--no-open', '--port', '0', '--data', data, '--json')
  expect(await second.ended).toBe(0)
  expect(addressesIn(second.out)).toEqual(addressesIn(first.out))
  const spoken = start('--browser', '--no-open', '--data', data, join(data, 'gone.walkthrough'))
  expect(await spoken.ended).toBe(0)
  expect(spoken.out).toContain('is already running')
  expect(spoken.out).toContain('is not where it was')

  first.child.kill('SIGKILL')
  await first.ended
  const third = start('--browser', '--no-open', '--port', '0', '--data', data, '--json')
  await expect.poll(() => third.out).toMatch(/\n$/)
  expect(addressesIn(third.out).desk).not.toBe(addressesIn(first.out).desk)
  third.child.kill('SIGINT')
  expect(await third.ended).toBe(0)
})

test('a port that is taken is said, and another one used', async () => {
  const other = createServer()
  const port = await new Promise<number>(resolve =>
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
  )
  const run = start('--browser', '--no-open', '--port', String(port), '--data', data, '--json')
  await expect.poll(() => run.out).toMatch(/\n$/)
  expect(run.complaints).toContain(`Port ${port} is in use by another program`)
  expect(new URL(addressesIn(run.out).desk).port).not.toBe(String(port))
  run.child.kill('SIGTERM')
  expect(await run.ended).toBe(0)
  other.close()
})

test('where no window and no browser can be opened it says why and prints the address', async () => {
  test.skip(process.platform !== 'linux', 'only Linux can be without a display')
  const run = start('--port', '0', '--data', data)
  await expect.poll(() => run.out).toContain('/wall/#key=')
  expect(run.out).toContain('There is no graphical display here')
  expect(run.out).toMatch(/Open the desk in a browser: http:\/\/127\.0\.0\.1:\d+\/desk\/#key=/)
  run.child.kill('SIGINT')
  expect(await run.ended).toBe(0)
  expect(run.complaints).toBe('')
})

test('settings that cannot be read are kept aside and said', async () => {
  writeFileSync(join(data, 'settings.json'), '{"half')
  const run = start('--browser', '--no-open', '--port', '0', '--data', data)
  await expect.poll(() => run.out).toContain('/wall/#key=')
  expect(run.out).toContain('The settings could not be read')
  expect(readdirSync(data).some(name => name.startsWith('settings-unreadable-'))).toBe(true)
  run.child.kill('SIGTERM')
  expect(await run.ended).toBe(0)
})

test('a folder that cannot be used and a mistyped option end with a sentence, not with a stack', async () => {
  writeFileSync(join(data, 'file'), '')
  const noFolder = start('--browser', '--no-open', '--data', join(data, 'file', 'below'))
  expect(await noFolder.ended).toBe(1)
  expect(noFolder.out).toContain('cannot be written to')
  const mistyped = start('--brwoser')
  expect(await mistyped.ended).toBe(2)
  expect(mistyped.complaints).toContain('I do not know the option --brwoser')
  expect(noFolder.complaints + mistyped.complaints).not.toMatch(/\n\s+at /)
})
