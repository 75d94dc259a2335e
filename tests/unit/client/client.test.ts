import { beforeEach, describe, expect, test, vi } from 'vitest'
import { visibleEntries } from '../../../shared/workshop/selectors.ts'
import { openRoom } from '../../fixtures/workshop.ts'
import { FakeHost } from './fakeHost.ts'

type Client = typeof import('../../../renderer/client/index.ts')
const chosen = vi.hoisted(() => ({ host: undefined as unknown }))
vi.mock('../../../renderer/client/transport/choose.ts', () => ({
  chooseTransport: async () => (chosen.host as FakeHost).transport,
}))

/** As `localStorage`: what is kept are its own properties. */
class FakeStorage {
  [key: string]: unknown
  getItem(key: string) {
    return (this[key] as string | undefined) ?? null
  }
  setItem(key: string, value: string) {
    this[key] = value
  }
  removeItem(key: string) {
    delete this[key]
  }
}
let storage = new FakeStorage()

/** A page that has just been loaded. */
async function load(host: FakeHost): Promise<Client> {
  vi.resetModules()
  chosen.host = host
  const client = await import('../../../renderer/client/index.ts')
  client.startClient('desk')
  await vi.waitFor(() => {
    host.up()
    expect(client.readClient().connection).toBe('connected')
  })
  return client
}

const note = (text: string) =>
  ({ type: 'addEntry', entryId: text, kind: 'note', stepId: 's1', text }) as const
const texts = (client: Client) =>
  visibleEntries(client.readClient().state ?? { entries: [] }).map(e => e.text)
const onDisk = (host: FakeHost) => visibleEntries(host.state).map(({ text }) => text)

describe('the client', () => {
  let host: FakeHost
  let client: Client
  beforeEach(async () => {
    storage = new FakeStorage()
    vi.stubGlobal('localStorage', storage)
    host = new FakeHost(openRoom().state)
    client = await load(host)
  })

  test('shows a command at once and is in step with the host after the answer', async () => {
    const ended = client.send(note('a'))
    expect(texts(client)).toEqual(['a'])
    expect(client.readClient().pending).toHaveLength(1)
    expect(await ended).toMatchObject({ ok: true })
    expect(client.readClient().pending).toEqual([])
    expect(client.readClient().state).toEqual(host.state)
  })

  test('takes a refused command out of the picture and says why', async () => {
    const outcome = await client.send({ ...note('a'), stepId: 'nowhere' })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'unknownStep' } })
    expect(texts(client)).toEqual([])
    expect(client.readClient().pending).toEqual([])
  })

  test('a refusal that rests on something not saved is not the last word', async () => {
    // The disk has no room for the long entry, and room again when the change of it arrives.
    host.failOnce = true
    const added = client.send({ ...note('a'), text: 'long' })
    const changed = client.send({ type: 'editEntry', entryId: 'a', basedOn: 0, text: 'changed' })
    expect(texts(client)).toEqual(['changed'])
    host.push('trouble', null)
    expect(await Promise.all([added, changed])).toMatchObject([{ ok: true }, { ok: true }])
    expect(onDisk(host)).toEqual(['changed'])
  })

  test('keeps everything while the disk is full and sends it in order once there is room', async () => {
    host.isDiskFull = true
    const all = [client.send(note('a')), client.send(note('b')), client.send(note('c'))]
    await vi.waitFor(() => expect(client.readClient().trouble?.kind).toBe('diskFull'))
    expect(texts(client)).toEqual(['a', 'b', 'c'])
    expect(client.readClient().pending.map(({ status }) => status)).toEqual(['held', 'held', 'held'])
    host.makeRoom()
    expect(await Promise.all(all)).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
    expect(onDisk(host)).toEqual(['a', 'b', 'c'])
  })

  test('keeps everything while the line is down and sends it with the same ids when it is back', async () => {
    host.down()
    const ended = client.send(note('a'))
    expect(client.readClient()).toMatchObject({ connection: 'lost', pending: [{ status: 'held' }] })
    host.up()
    expect(await ended).toMatchObject({ ok: true })
    expect(onDisk(host)).toEqual(['a'])
  })

  test('sends a command again whose answer was lost, and it happens once', async () => {
    host.isLosingAnswers = true
    const ended = client.send(note('a'))
    await vi.waitFor(() => expect(client.readClient().connection).toBe('lost'))
    host.isLosingAnswers = false
    host.up()
    await vi.waitFor(() => expect(client.readClient().pending).toEqual([]))
    expect(await ended).toMatchObject({ ok: true })
    expect(onDisk(host)).toEqual(['a'])
    expect(texts(client)).toEqual(['a'])
  })

  test('has the pending commands back after a reload of the page', async () => {
    host.isDiskFull = true
    void client.send(note('a'))
    await vi.waitFor(() => expect(client.readClient().trouble).not.toBeNull())
    const reloaded = await load(host)
    expect(texts(reloaded)).toEqual(['a'])
    host.makeRoom()
    await vi.waitFor(() => expect(onDisk(host)).toEqual(['a']))
    await vi.waitFor(() => expect(reloaded.readClient().pending).toEqual([]))
    expect(Object.keys(storage)).toEqual([])
  })

  test('hands what was pending to the next page when the program was ended and started again', async () => {
    host.down()
    void client.send(note('a'))
    const restarted = new FakeHost(host.state)
    await load(restarted)
    await vi.waitFor(() => expect(onDisk(restarted)).toEqual(['a']))
  })

  test('asks for everything again when events are missing', async () => {
    host.carryOut({ id: 'x1', ...note('missed') })
    host.push('events', host.carryOut({ id: 'x2', ...note('seen') }))
    await vi.waitFor(() => expect(texts(client)).toEqual(['missed', 'seen']))
  })

  test('puts its own pending commands on top of what others did meanwhile', async () => {
    host.isDiskFull = true
    void client.send(note('mine'))
    await vi.waitFor(() => expect(client.readClient().trouble).not.toBeNull())
    host.push('events', host.carryOut({ id: 'x1', ...note('theirs') }))
    expect(texts(client)).toEqual(['theirs', 'mine'])
    host.push('session', { kind: 'none' })
    expect(client.readClient()).toMatchObject({ state: null, pending: [] })
  })
})
