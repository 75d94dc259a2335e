import { spawnSync } from 'node:child_process'
import { type Look, PagePhone } from './pagePhone.ts'

/** What the phones' side of the network can be told. Run by `networkPair.ts` in a namespace of its own. */
export type PhonesTask =
  | { do: 'ip' | 'tc'; args: readonly string[] }
  | { do: 'visit'; origin: string; code: string | null }
  /** To a new address: every second phone takes along what it has, the others scan the link. */
  | { do: 'move'; origin: string; code: string }
  /** Every second phone. */
  | { do: 'reload' }
  | { do: 'wake' }
  | { do: 'type'; text: string }
  | { do: 'write'; entries: number; everyMs: number }
  | { do: 'look' }
export type PhonesSeen = { phones: Look[]; isWriting: boolean; sent: string[] }
export type PhonesReply = { id: number; seen: PhonesSeen } | { id: number; complaint: string }

const phones = Array.from(
  { length: Number(process.argv[2] ?? 1) },
  (_, at) => new PagePhone(`Phone ${at + 1}`),
)

process.on('message', ({ id, task }: { id: number; task: PhonesTask }) => {
  let reply: PhonesReply
  try {
    carryOut(task)
    reply = { id, seen: seen() }
  } catch (error) {
    reply = { id, complaint: error instanceof Error ? error.message : String(error) }
  }
  process.send?.(reply)
})
// Without the test there is nobody to be a phone for.
process.on('disconnect', () => process.exit())
process.send?.('ready')

function carryOut(task: PhonesTask): void {
  switch (task.do) {
    case 'ip':
    case 'tc': {
      const { status, stderr } = spawnSync(task.do, task.args, { encoding: 'utf8' })
      if (status !== 0) throw new Error(`${task.do} ${task.args.join(' ')}: ${stderr.trim()}`)
      return
    }
    case 'visit':
      for (const phone of phones) phone.visit(task.origin, task.code)
      return
    case 'move':
      for (const [at, phone] of phones.entries())
        if (at % 2 === 0) phone.move(task.origin)
        else phone.visit(task.origin, task.code)
      return
    case 'reload':
      for (const [at, phone] of phones.entries()) if (at % 2 === 0) phone.reload()
      return
    case 'wake':
      for (const phone of phones) phone.wake()
      return
    case 'type':
      for (const phone of phones) phone.type(task.text)
      return
    case 'write':
      for (const phone of phones) void phone.write(task.entries, task.everyMs)
      return
    case 'look':
      return
    default:
      task satisfies never
  }
}

function seen(): PhonesSeen {
  const isOpen = phones.every(phone => phone.hasPage)
  return {
    phones: isOpen ? phones.map(phone => phone.look()) : [],
    isWriting: phones.some(({ isWriting }) => isWriting),
    sent: phones.flatMap(({ sent }) => sent),
  }
}
