import { mkdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { passingFolder } from '../../fixtures/disks.ts'
import { connectTo, hostIn } from '../../fixtures/hosts.ts'
import { get, sendRaw, upgrade } from './rawHttp.ts'
import { on, openTestRoom } from './rooms.ts'

/** Built pages, with a secret beside them. */
function layPages(folder: string): string {
  const pages = join(folder, 'renderer')
  for (const name of ['phone', 'desk', 'wall', 'assets']) mkdirSync(join(pages, name), { recursive: true })
  writeFileSync(join(pages, 'phone', 'index.html'), '<!doctype html><title>phone</title>')
  writeFileSync(join(pages, 'desk', 'index.html'), '<!doctype html><title>desk</title>')
  writeFileSync(join(pages, 'wall', 'index.html'), '<!doctype html><title>wall</title>')
  writeFileSync(join(pages, 'assets', 'phone-abc.js'), `console.log('${'phone '.repeat(200)}')`)
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(pages, 'secret.txt'), 'secret')
  return pages
}

test('only the pages for phones and the second laptop are given out, with their headers', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path, { pagesFolder: layPages(folder.path) })
  const { port } = room.status
  for (const path of ['/', '/j', '/j?x=1', '/desk/', '/assets/phone-abc.js', '/test', '/test.js'])
    expect((await get(port, path)).status, path).toBe(200)
  const page = await get(port, '/')
  expect(page.body).toContain('<title>phone</title>')
  expect(page.headers['content-security-policy']).toContain(`connect-src 'self' ws://127.0.0.1:${port}`)
  expect(page.headers['content-security-policy']).toContain(`script-src 'self'`)
  expect(page.headers['x-content-type-options']).toBe('nosniff')
  expect(page.headers['strict-transport-security']).toBeUndefined()
  expect(page.headers['cache-control']).toBe('no-store')
  const packed = await get(port, '/assets/phone-abc.js', { 'accept-encoding': 'gzip' })
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(packed.headers['cache-control']).toContain('immutable')
  const desk = await get(port, '/desk')
  expect([desk.status, desk.headers.location]).toEqual([302, '/desk/'])
})

test('who is sent away reads why on a phone too, and a program reads a line', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path, { pagesFolder: layPages(folder.path) })
  const { port } = room.status
  const sentence = 'There is nothing at this address. Open the address that is on the wall.'
  const page = await get(port, '/nowhere', { accept: 'text/html,*/*;q=0.8' })
  expect(page.status).toBe(404)
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.body).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">')
  expect(page.body).toContain(`<p>${sentence}</p>`)
  expect(page.headers['content-security-policy']).toContain(`default-src 'none'`)
  expect((await get(port, '/nowhere')).body).toBe(`${sentence}\n`)
})

test('nothing else can be had: no wall, no other file, no way up, no other method', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path, { pagesFolder: layPages(folder.path) })
  const { port } = room.status
  const paths = [
    '/wall/',
    '/wall/index.html',
    '/phone/index.html',
    '/secret.txt',
    '/../secret.txt',
    '/assets/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/secret.txt',
    '/assets/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/..\\..\\secret.txt',
    '/assets/....//secret.txt',
    '//etc/passwd',
    '/assets/%00',
    '/%',
    '/__proto__',
    '/constructor',
    '/download/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/x',
    '/socket/',
    '/socket/socket.io.js',
    '/settings.json',
  ]
  for (const path of paths) {
    const got = await get(port, path)
    expect(got.status, path).toBe(404)
    expect(got.body, path).not.toContain('secret')
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])
    expect((await get(port, '/', {}, method)).status, method).toBe(405)
})

test('only who names this laptop and comes from its own page is answered', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path, { pagesFolder: layPages(folder.path) })
  const { port } = room.status
  const foreign = [
    { host: `evil.example:${port}` },
    { host: '127.0.0.1' },
    { host: `127.0.0.1:${port + 1}` },
    { host: `127.0.0.1.evil.example:${port}` },
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: `https://127.0.0.1:${port}` },
    { origin: `http://127.0.0.1:${port}.evil.example` },
  ]
  for (const headers of foreign) {
    const got = await get(port, '/', headers as Record<string, string>)
    expect(got.status, JSON.stringify(headers)).toBe(403)
    const opened = await sendRaw(port, upgrade(port, capitals(headers as Record<string, string>)))
    expect(opened, JSON.stringify(headers)).toMatch(/^HTTP\/1\.1 403 [\s\S]*badOrigin: /)
  }
  for (const name of ['localhost', hostname().toLowerCase()])
    expect((await get(port, '/', { host: `${name}:${port}` })).status, name).toBe(200)
  const nameless = upgrade(port).replace(/Origin: .*\r\n/, '')
  expect(await sendRaw(port, nameless)).toContain('badOrigin')
  expect(await sendRaw(port, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /)
})

const capitals = (headers: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name[0]?.toUpperCase() + name.slice(1), value]),
  )

test('a build without the phone’s page says so', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const got = await get(room.status.port, '/')
  expect(got.status).toBe(503)
  expect(got.body).toMatch(/^The page for phones is not part of this build\./)
})

test('the self-test page tells in words that the phone reaches the laptop', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  const { body } = await get(room.status.port, '/test')
  expect(room.status.selfTestUrl).toBe(`http://127.0.0.1:${room.status.port}/test`)
  expect(body).toContain('This phone reaches the laptop.')
  expect(body).toMatch(/<script src="\/test\.js"><\/script>/)
})

const listening = () => process.getActiveResourcesInfo().filter(name => name === 'TCPServerWrap').length

test('nothing listens until the facilitator invites, nor after the room or the workshop is closed', async () => {
  using folder = passingFolder()
  const before = listening()
  const host = hostIn(folder.path, { roomBind: '127.0.0.1', roomPort: 0 })
  const desk = connectTo(host)
  await desk.ask('newWorkshop', { title: 'Ward 3', processId: 'poct' })
  expect(listening()).toBe(before)
  const { port } = on(await desk.ask('room', { act: 'start' }))
  expect(listening()).toBe(before + 1)
  expect(await desk.ask('room', { act: 'stop' })).toEqual({ kind: 'off' })
  expect(listening()).toBe(before)
  await expect(get(port, '/')).rejects.toThrow('ECONNREFUSED')
  await desk.ask('room', { act: 'start' })
  await desk.ask('closeWorkshop', {})
  await expect.poll(listening).toBe(before)
  await expect.poll(() => desk.toldOf('room').at(-1)).toEqual({ kind: 'off' })
  expect((await desk.reply('room', { act: 'start' })).ok).toBe(false)
  await host.close()
})

test('a port that is taken is named, and another one works', async () => {
  using folder = passingFolder()
  await using room = await openTestRoom(folder.path)
  using other = passingFolder()
  const host = hostIn(other.path, { roomBind: '127.0.0.1', roomPort: room.status.port })
  const desk = connectTo(host)
  await desk.ask('newWorkshop', { title: 'Ward 4', processId: 'poct' })
  expect(await desk.ask('room', { act: 'start' })).toMatchObject({
    kind: 'failed',
    reason: 'portInUse',
    port: room.status.port,
  })
  expect(on(await desk.ask('room', { act: 'start', port: 0 })).port).not.toBe(room.status.port)
  await host.close()
})
