import type { NetworkPair } from './networkPair.ts'
import type { PhonesSeen } from './phonesProcess.ts'
import { type On, type RoomApp, startRoomApp } from './roomApp.ts'
import { passing, until } from './until.ts'

/** What becomes of a room when its network fails in one of these ways. */
export const sceneNames = ['wifiCut', 'packetLoss', 'addressChange', 'restart'] as const
export type SceneName = (typeof sceneNames)[number]
export type NetworkReport = {
  scene: SceneName
  /** Why it could not be played here; null: it was. */
  skipped: string | null
  phones: number
  /** Texts that people sent; each must be in the workshop exactly once. */
  sent: number
  /** Sent and not in the workshop. */
  missing: string[]
  /** More than once in the workshop. */
  doubled: string[]
  /** In the workshop and never sent like this. */
  strange: string[]
  /** Refused or held back on a phone at the end. */
  refused: string[]
  /** Milliseconds from the end of the trouble until everything was in the workshop. */
  settledMs: number
  /** How often a reload lost something typed. */
  losses: number
  /** Findings of the scene by itself, each of which must be true. */
  facts: Record<string, boolean>
}
export type Stay = {
  pair: NetworkPair
  dataFolder: string
  /** How long the trouble lasts, milliseconds. */
  troubleMs: number
  entriesEach: number
  app: RoomApp
  room: On
}
export const firstAddress = '10.231.7.1'
const secondAddress = '10.231.9.1'
const halfTyped = 'Half typed'

/** Time for every TCP line to find out by itself, whatever its timers stand at. */
const patienceMs = 90_000
type Played = { skipped: string } | { facts: Record<string, boolean>; settledMs: number }

export const scenes: Record<SceneName, (stay: Stay) => Promise<Played>> = {
  /** The Wi-Fi goes while people type. Half of the phones are reloaded meanwhile; a draft is left half typed on each. */
  async wifiCut(stay) {
    const { pair, troubleMs, entriesEach } = stay
    const { phones } = pair
    // A third of it all is written before, in and after the cut.
    await phones({ do: 'write', entries: entriesEach, everyMs: (3 * troubleMs) / entriesEach / 2 })
    await until(async () => (await phones({ do: 'look' })).sent.length >= 4, 'the first entries')
    await pair.setWifi(false)
    const sentBefore = (await phones({ do: 'look' })).sent.length
    await passing(troubleMs / 2)
    await phones({ do: 'reload' })
    await passing(troubleMs / 2)
    const cut = await phones({ do: 'look' })
    const isNoticed = stay.app.desk.room.kind === 'on' && !stay.app.desk.room.isReachable
    await pair.setWifi(true)
    await phones({ do: 'wake' })
    const settledMs = await settled(stay)
    return {
      settledMs,
      facts: {
        'people went on writing during the cut': cut.sent.length > sentBefore,
        'phones showed what was not sent yet': cut.phones.some(({ unsent }) => unsent > 0),
        'the desk was told that phones cannot reach the laptop': isNoticed,
      },
    }
  },

  async packetLoss(stay) {
    const { pair, entriesEach, troubleMs } = stay
    const complaint = await pair.lose(0.2)
    if (complaint !== null) return { skipped: complaint }
    await pair.phones({ do: 'write', entries: entriesEach, everyMs: troubleMs / entriesEach })
    // Answers are late when packets are lost: some pages are gone by then, and the next one sends the same again.
    for (let round = 0; round < 5; round += 1) {
      await passing(troubleMs / 5)
      await pair.phones({ do: 'reload' })
    }
    // The packets go on being lost until everything is there.
    return { settledMs: await settled(stay), facts: {} }
  },

  /**
   * The laptop gets another address. Half of the phones take what they have along to it, half scan the new link as if for the
   * first time; later the old address is there again, and all pages that were left there come back.
   */
  async addressChange(stay) {
    const { pair, room, app, entriesEach } = stay
    const { desk } = app
    const everyMs = 200
    const { phones } = pair
    await phones({ do: 'write', entries: entriesEach, everyMs })
    await settled(stay)
    await pair.removeAddress(firstAddress)
    await pair.addAddress(secondAddress)
    await phones({ do: 'write', entries: 1, everyMs })
    await until(async () => !(await phones({ do: 'look' })).isWriting, 'what is typed without a laptop')
    const without = await phones({ do: 'type', text: halfTyped })
    const told = await until(() => {
      const status = desk.room
      const hasSecond =
        status.kind === 'on' && status.addresses.some(({ address }) => address === secondAddress)
      return hasSecond && status
    }, 'the new address on the desk')
    const moved = await desk.openRoom({ act: 'chooseAddress', address: secondAddress })
    await phones({ do: 'move', origin: new URL(moved.joinUrl).origin, code: moved.code })
    const joined = await until(async () => {
      const seen = await phones({ do: 'look' })
      return isJoined(seen) && seen
    }, 'phones at the new address')
    await phones({ do: 'write', entries: entriesEach, everyMs })
    const stayed = joined.phones.filter(({ draft }) => draft === '').length
    await settled(stay, stayed)
    await pair.addAddress(firstAddress)
    const back = await phones({ do: 'visit', origin: new URL(room.joinUrl).origin, code: null })
    const settledMs = await settled(stay)
    return {
      settledMs,
      facts: {
        'the desk was told that the chosen address is gone': !told.isReachable,
        'the new link stands for the new address': moved.isReachable && moved.joinUrl.includes(secondAddress),
        'half of the phones took along what was half typed': stayed === Math.floor(joined.phones.length / 2),
        'the pages at the old address still had it': back.phones.every(({ draft }) => draft === halfTyped),
        'what was sent meanwhile stayed on the phone': without.phones.every(({ unsent }) => unsent === 1),
      },
    }
  },

  /** Stop and Invite again while people write, and then the app itself ends without a word and is started again. */
  async restart(stay) {
    const { pair, entriesEach, troubleMs, room } = stay
    const { phones } = pair
    await amidWriting(stay, entriesEach, (2 * troubleMs) / entriesEach)
    await stay.app.desk.ask('room', { act: 'stop' })
    await phones({ do: 'reload' })
    await passing(troubleMs / 2)
    const stopped = await writtenOn(stay, 'what is written while the room is closed')
    const second = await stay.app.desk.openRoom({ act: 'start' })
    await until(
      async () => {
        const seen = await phones({ do: 'look' })
        return isJoined(seen) && !seen.isWriting
      },
      'phones back after Stop and Invite',
      patienceMs,
    )
    await amidWriting(stay, entriesEach, (2 * troubleMs) / entriesEach)
    const { path } = await stay.app.desk.session()
    await stay.app.kill()
    await passing(troubleMs / 2)
    const killed = await writtenOn(stay, 'what is written while the app is gone')
    stay.app = await startRoomApp(stay.dataFolder, null)
    const opened = await stay.app.desk.ask('openWorkshop', { path })
    const third = await stay.app.desk.openRoom({ act: 'start' })
    const settledMs = await settled(stay)
    return {
      settledMs,
      facts: {
        'phones knew that the room was closed': stopped.phones.every(
          ({ connection }) => connection !== 'joined',
        ),
        'people went on writing while it was closed': stopped.phones.some(({ unsent }) => unsent > 0),
        'people went on writing while the app was gone': killed.phones.some(({ unsent }) => unsent > 0),
        'the room came back at the same address': second.port === room.port && third.port === room.port,
        'the workshop opened again': opened.ok,
      },
    }
  },
}

/** Has everybody begin to write, and waits until the first entries of it are sent. */
async function amidWriting({ pair: { phones } }: Stay, entries: number, everyMs: number): Promise<void> {
  const before = await phones({ do: 'look' })
  await phones({ do: 'write', entries, everyMs })
  await until(
    async () => (await phones({ do: 'look' })).sent.length >= before.sent.length + 4,
    'the first entries',
  )
}

/** Waits until somebody has sent what cannot arrive: when that is lies with whoever is writing. */
const writtenOn = ({ pair }: Stay, what: string): Promise<PhonesSeen> =>
  until(async () => {
    const seen = await pair.phones({ do: 'look' })
    return seen.phones.some(({ unsent }) => unsent > 0) && seen
  }, what)

const isJoined = ({ phones }: PhonesSeen): boolean =>
  phones.length > 0 && phones.every(({ connection }) => connection === 'joined')

/** Waits until nothing is under way. @returns how long that took. @param left so many texts are on other pages. */
async function settled({ pair, app }: Stay, left = 0): Promise<number> {
  const begun = performance.now()
  await until(
    async () => {
      const seen = await pair.phones({ do: 'look' })
      if (seen.isWriting || seen.phones.some(({ unsent }) => unsent > 0)) return false
      const { state } = await app.desk.session()
      return state.entries.length >= seen.sent.length - left
    },
    'everything that was sent',
    patienceMs,
  )
  return Math.round(performance.now() - begun)
}
