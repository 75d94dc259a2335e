import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { PhonesReply, PhonesSeen, PhonesTask } from './phonesProcess.ts'

/** The ends of the one cable there is: the laptop's in this namespace, the phones' in theirs. */
const laptopEnd = 'wlan0'
const phonesEnd = 'phone0'

/** How to enter a network namespace of one's own that ends with its last process. */
export const enterNamespace = ['-n', ...(process.getuid?.() === 0 ? [] : ['-r'])]

export type NetworkPair = {
  phones(task: PhonesTask): Promise<PhonesSeen>
  /** The laptop has this address and the phones the next one, in a network of 256. */
  addAddress(address: string): Promise<void>
  removeAddress(address: string): Promise<void>
  /** The phones' Wi-Fi goes away, or comes back. */
  setWifi(isOn: boolean): Promise<void>
  /** Drops this share of all packets, both ways, each way by itself. @returns why it cannot be done here, or null. */
  lose(share: number): Promise<string | null>
  close(): void
}

/**
 * Two namespaces with a cable between them and nothing else: this process is in one, which the caller made, and makes the
 * other for the phones. Both are gone when their processes have ended.
 */
export async function openNetworkPair(phones: number): Promise<NetworkPair> {
  must('ip', ['link', 'set', 'lo', 'up'])
  must('ip', ['link', 'add', laptopEnd, 'type', 'veth', 'peer', 'name', phonesEnd])
  const program = join(import.meta.dirname, 'phonesProcess.ts')
  const child = spawn(
    'unshare',
    ['-n', process.execPath, '--disable-warning=ExperimentalWarning', program, String(phones)],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  const tell = await speakTo(child)
  must('ip', ['link', 'set', phonesEnd, 'netns', String(child.pid)])
  must('ip', ['link', 'set', laptopEnd, 'up'])
  await tell({ do: 'ip', args: ['link', 'set', phonesEnd, 'up'] })
  const other = (address: string) => address.replace(/\d+$/, last => String(Number(last) + 1))
  const change = async (what: 'add' | 'del', address: string) => {
    must('ip', ['address', what, `${address}/24`, 'dev', laptopEnd])
    await tell({ do: 'ip', args: ['address', what, `${other(address)}/24`, 'dev', phonesEnd] })
  }
  return {
    phones: tell,
    addAddress: address => change('add', address),
    removeAddress: address => change('del', address),
    async setWifi(isOn) {
      await tell({ do: 'ip', args: ['link', 'set', phonesEnd, isOn ? 'up' : 'down'] })
    },
    async lose(share) {
      for (const way of [byEmulation, byChance]) {
        const complaint = attempt(way(laptopEnd, share))
        if (complaint !== null) continue
        for (const args of way(phonesEnd, share)) await tell({ do: 'tc', args })
        return null
      }
      return 'the kernel has neither netem nor a packet filter that draws lots'
    },
    close: end,
  }
}

const byEmulation = (device: string, share: number): string[][] => [
  ['qdisc', 'replace', 'dev', device, 'root', 'netem', 'loss', `${share * 100}%`],
]

/**
 * For kernels without netem: a classic BPF filter (`SKF_AD_RANDOM`, linux/filter.h) draws a number for each packet and sends
 * the unlucky ones to a queue that is too short for any.
 */
function byChance(device: string, share: number): string[][] {
  const unlucky = Math.floor(share * 2 ** 32)
  const program = `4,32 0 0 ${0xfffff000 + 56},53 0 1 ${unlucky},6 0 0 0,6 0 0 4294967295`
  const on = ['dev', device]
  const rate = ['htb', 'rate', '1gbit', 'quantum', '60000']
  return [
    ['qdisc', 'replace', ...on, 'root', 'handle', '1:', 'htb', 'default', '10'],
    ['class', 'add', ...on, 'parent', '1:', 'classid', '1:10', ...rate],
    ['class', 'add', ...on, 'parent', '1:', 'classid', '1:20', ...rate],
    ['qdisc', 'add', ...on, 'parent', '1:20', 'handle', '20:', 'bfifo', 'limit', '1'],
    ['filter', 'add', ...on, 'parent', '1:', 'protocol', 'all', 'bpf', 'bytecode', program, 'flowid', '1:20'],
  ]
}

function attempt(commands: readonly string[][]): string | null {
  for (const args of commands) {
    const { status, stderr, error } = spawnSync('tc', args, { encoding: 'utf8' })
    if (status !== 0) return error?.message ?? stderr.trim()
  }
  return null
}

function must(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr.trim()}`)
}

async function speakTo(child: ChildProcess): Promise<NetworkPair['phones']> {
  const waiting = new Map<number, (reply: PhonesReply) => void>()
  let count = 0
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', () => reject(new Error('the phones ended before they were ready')))
    child.once('error', reject)
  })
  child.on('message', (reply: PhonesReply) => {
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  child.on('exit', () => {
    for (const [id, answer] of waiting) answer({ id, complaint: 'the phones ended' })
  })
  return task =>
    new Promise((resolve, reject) => {
      const id = ++count
      waiting.set(id, reply => {
        if ('seen' in reply) resolve(reply.seen)
        else reject(new Error(reply.complaint))
      })
      if (child.connected) child.send({ id, task })
      else reject(new Error('the phones ended'))
    })
}
