import { mkdirSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Loopback, openLoopback } from '../../../electron/host/loopback/server.ts'
import { createShellSentences } from '../../../electron/host/shellSentences.ts'
import { createTranslate } from '../../../electron/host/translate.ts'
import type { RequestName } from '../../../shared/protocol/contract.ts'
import { folderOfTest } from '../../fixtures/folderOfTest.ts'
import { LoopbackLine } from '../../fixtures/loopbackLine.ts'
import { type FakeHost, fakeHost } from './fakeHost.ts'

const sentence = createShellSentences('en')
const translate = createTranslate('en')
let loopback: Loopback
let host: FakeHost
let pagesFolder: string
const lines: LoopbackLine[] = []

beforeEach(async () => {
  const parent = folderOfTest()
  pagesFolder = join(parent, 'renderer')
  for (const page of ['desk', 'wall', 'assets']) mkdirSync(join(pagesFolder, page), { recursive: true })
  writeFileSync(join(pagesFolder, 'desk', 'index.html'), '<title>desk</title>')
  writeFileSync(join(pagesFolder, 'wall', 'index.html'), '<title>wall</title>')
  writeFileSync(join(pagesFolder, 'assets', 'desk-abc.js'), 'export {}')
  writeFileSync(join(parent, 'secret.txt'), 'secret')
  const opening = await openLoopback({ pagesFolder, port: 0, sentence, translate, now: Date.now })
  if (!opening.ok) throw new Error(opening.code)
  loopback = opening.loopback
  host = fakeHost()
  loopback.attach(host)
})

afterEach(async () => {
  for (const line of lines.splice(0)) line.close()
  await loopback.close()
})

type Answer = { status: number; headers: IncomingHttpHeaders; text: string }
/** Sends the path as it is given: `fetch` would tidy it up first. */
function send(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
    localAddress = '127.0.0.1',
  }: { method?: string; headers?: Record<string, string>; body?: string; localAddress?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      {
        host: '127.0.0.1',
        localAddress,
        port: loopback.port,
        path,
        method,
        headers: { host: `127.0.0.1:${loopback.port}`, ...headers },
      },
      response => {
        let text = ''
        response.setEncoding('utf8').on('data', part => {
          text += part
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        )
      },
    )
    asked.on('error', reject).end(body)
  })
}
const keyOf = (url: string): string => url.split('#key=')[1] ?? ''
const own = (): string => `http://127.0.0.1:${loopback.port}`

async function connect(key: string, headers?: Record<string, string>): Promise<LoopbackLine> {
  const line = await LoopbackLine.open(`${own()}/desk/#key=${key}`, headers)
  lines.push(line)
  return line
}

describe('pages', () => {
  it('serves desk and wall without a key, with the policy that keeps them to themselves', async () => {
    for (const page of ['/desk/', '/wall/']) {
      const { status, headers, text } = await send(page)
      expect(status).toBe(200)
      expect(text).toContain('<title>')
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(headers['cache-control']).toBe('no-store')
    }
  })

  it('leads from the bare address to the desk', async () => {
    expect((await send('/')).headers.location).toBe('/desk/')
    expect((await send('/desk')).headers.location).toBe('/desk/')
  })

  it('lists no folder and finds nothing outside its own', async () => {
    for (const path of [
      '/assets/',
      '/assets',
      '/../secret.txt',
      '/desk/../../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/desk/%2e%2e%2f%2e%2e%2fsecret.txt',
      '/..\\secret.txt',
      '//etc/passwd',
      '/%00',
      '/%',
      '/nothing',
    ]) {
      const { status, text } = await send(path)
      expect([path, status, text.includes('secret') && !text.includes('nothing at')]).toEqual([
        path,
        404,
        false,
      ])
    }
  })

  it('carries the policy on refusals too, those of the socket included', async () => {
    for (const path of ['/nothing', '/socket', '/socket/', '/download/x/y', '/enter/x']) {
      const { headers, status } = await send(path)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
    }
  })
})

describe('who may ask', () => {
  it('answers no other host name, so that a rebound name finds nothing', async () => {
    for (const name of [
      'evil.example',
      `evil.example:${loopback.port}`,
      '127.0.0.1',
      'localhost:1',
      '[::1]:80',
    ])
      expect((await send('/desk/', { headers: { host: name } })).status).toBe(403)
    expect((await send('/desk/', { headers: { host: `localhost:${loopback.port}` } })).status).toBe(200)
  })

  it('answers no page of another origin', async () => {
    for (const origin of [
      'http://evil.example',
      'null',
      `http://localhost:${loopback.port}`,
      `https://127.0.0.1:${loopback.port}`,
    ])
      expect((await send('/desk/', { headers: { origin } })).status).toBe(403)
    expect((await send('/desk/', { headers: { origin: own() } })).status).toBe(200)
  })

  it('knows reading, and two posts of its own later launches', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])
      expect((await send('/desk/', { method, headers: { origin: own() } })).status).toBe(405)
    expect((await send('/desk/', { method: 'POST', headers: { origin: own() } })).status).toBe(405)
    expect((await send('/open', { method: 'POST', body: '/a' })).status).toBe(403)
  })

  it('opens a file for a later launch that knows the desk’s key, and for nobody else', async () => {
    const open = (key: string, path = '/a.walkthrough') =>
      send('/open', { method: 'POST', body: path, headers: { origin: own(), 'x-key': key } })
    expect((await open(keyOf(loopback.wallUrl))).status).toBe(403)
    expect((await open('')).status).toBe(403)
    expect(host.opened).toEqual([])
    expect((await open(keyOf(loopback.deskUrl))).status).toBe(204)
    expect(host.opened).toEqual(['/a.walkthrough'])
    const gone = await open(keyOf(loopback.deskUrl), '/gone.walkthrough')
    expect([gone.status, gone.text]).toEqual([409, expect.stringContaining('is not where it was')])
  })

  it('lets a ticket in once', async () => {
    const path = new URL(loopback.ticketUrl()).pathname
    const first = await send(path)
    expect([first.status, first.headers.location]).toEqual([302, `/desk/#key=${keyOf(loopback.deskUrl)}`])
    expect((await send(path)).status).toBe(403)
    expect((await send('/enter/')).status).toBe(403)
  })

  it.runIf(process.platform === 'linux')(
    'lets in nobody from another address, and keeps the ticket',
    async () => {
      const path = new URL(loopback.ticketUrl()).pathname
      expect((await send(path, { localAddress: '127.0.0.2' })).status).toBe(403)
      expect((await send(path)).status).toBe(302)
    },
  )
})

describe('socket', () => {
  it('has keys of 192 bits, another for the wall than for the desk', () => {
    const keys = [keyOf(loopback.deskUrl), keyOf(loopback.wallUrl)]
    expect(new Set(keys).size).toBe(2)
    for (const key of keys) expect(Buffer.from(key, 'base64url').length).toBe(24)
  })

  it('lets nobody in without a key, with a wrong one or with something that is none', async () => {
    const key = keyOf(loopback.deskUrl)
    for (const wrong of ['', 'x', key.slice(1), `${key}x`, `${key} x`, 'k'.repeat(1000)])
      await expect(connect(wrong)).rejects.toThrow(`403: ${sentence('loopback.badKey')}`)
    await expect(connect('k'.repeat(100_000))).rejects.toThrow()
    expect(host.connected()).toBe(0)
  })

  it('refuses another origin, no origin and another host name, whatever the key', async () => {
    const key = keyOf(loopback.deskUrl)
    const foreign = { origin: 'http://evil.example' }
    for (const headers of [foreign, {}, { origin: own(), host: 'evil.example' }])
      await expect(connect(key, headers)).rejects.toThrow(`403: ${sentence('loopback.foreign')}`)
    expect(host.connected()).toBe(0)
  })

  it('carries questions, answers and what the host tells', async () => {
    const desk = await connect(keyOf(loopback.deskUrl))
    const heard = new Promise(resolve => desk.listen('runAction', resolve))
    expect(await desk.ask('listLibrary', {})).toEqual({ ok: true, value: null })
    host.push('runAction', { actionId: 'file.new' })
    expect(await heard).toEqual({ actionId: 'file.new' })
    expect(host.asked).toEqual([{ view: 'desk', name: 'listLibrary', input: {} }])
  })

  it('gives the wall’s key the wall and nothing else', async () => {
    const wall = await connect(keyOf(loopback.wallUrl))
    const reply = await wall.ask('send', { command: { id: 'c1', type: 'undo' } })
    expect(reply).toMatchObject({ ok: false, error: { code: 'notAllowed' } })
    expect(host.asked.map(({ view }) => view)).toEqual(['wall'])
  })

  it('refuses names that are not in the protocol, inherited ones too', async () => {
    const desk = await connect(keyOf(loopback.deskUrl))
    for (const name of ['eval', 'constructor', '__proto__', 7, null])
      expect(await desk.ask(name as RequestName, {})).toMatchObject({
        ok: false,
        error: { code: 'malformed' },
      })
    expect(host.asked).toEqual([])
  })

  it('closes the connection on a message larger than any command', async () => {
    const desk = await connect(keyOf(loopback.deskUrl))
    desk.send('x'.repeat(300_000))
    expect(await desk.closed).toBe(1009)
    expect(host.asked).toEqual([])
  })

  it('closes the connection on what is no question', async () => {
    for (const message of [
      '',
      'null',
      '[1]',
      '{',
      '{"id":"1","name":"hello"}',
      '{"id":1e300}',
      Buffer.from('{"id":1}'),
    ]) {
      const desk = await connect(keyOf(loopback.deskUrl))
      desk.send(message)
      expect([message, await desk.closed]).toEqual([message, 1008])
    }
    expect(host.asked).toEqual([])
  })

  it('tells its pages that it ends', async () => {
    const desk = await connect(keyOf(loopback.deskUrl))
    await loopback.close()
    expect(await desk.closed).toBe(1001)
  })

  it('forgets a view that has gone', async () => {
    const desk = await connect(keyOf(loopback.deskUrl))
    expect(host.connected()).toBe(1)
    desk.close()
    await expect.poll(() => host.connected()).toBe(0)
  })

  it('takes no more pages than its limit', async () => {
    const key = keyOf(loopback.deskUrl)
    await Promise.all(Array.from({ length: 24 }, () => connect(key)))
    await expect(connect(key)).rejects.toThrow(`503: ${sentence('loopback.tooMany')}`)
  })
})

describe('downloads', () => {
  it('gives out exactly the file a link was made for, under its own name', async () => {
    const path = join(pagesFolder, '..', 'Minutes “final” (1).docx')
    writeFileSync(path, 'words')
    const url = loopback.downloadUrl(path)
    const { status, headers, text } = await send(url)
    expect([status, text]).toEqual([200, 'words'])
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="Minutes _final_ \(1\)\.docx"; filename\*=UTF-8''/,
    )
    expect(headers['content-type']).toContain('wordprocessingml')
    expect(
      (await send(url.replace(/download\/./, first => (first.endsWith('_') ? 'download/-' : 'download/_'))))
        .status,
    ).toBe(404)
    expect((await send('/download/')).status).toBe(404)
  })

  it('says that a file has gone', async () => {
    const url = loopback.downloadUrl(join(pagesFolder, 'gone.docx'))
    expect(await send(url)).toMatchObject({ status: 404, text: `${sentence('loopback.fileGone')}\n` })
  })
})
