import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createFile } from '../../electron/host/file/createFile.ts'
import { genesis } from '../../electron/host/file/hashChain.ts'
import { readFile } from '../../electron/host/file/readFile.ts'
import { toRows } from '../../electron/host/file/rows.ts'
import { verifyFile } from '../../electron/host/file/verifyFile.ts'
import { firstEvent } from '../../electron/host/newWorkshop.ts'
import { readProcess } from '../../electron/host/processes.ts'

export type CrashReport = {
  runs: number
  /** Runs after which every acknowledged command was in the file, `verify` passed and the next `apply` worked. */
  passed: number
  acknowledged: number
  /** Runs that were cut off in mid-commit: a journal was left to be rolled back. */
  cutInCommit: number
  faults: string[]
}

/** A file takes so many kills before a fresh one is begun, so that reading it all back stays quick. */
const killsPerFile = 6
const cli = join(import.meta.dirname, '../../electron/cli.ts')
const assets = join(import.meta.dirname, '../../assets')

/**
 * Kills `apply` with SIGKILL at a random moment of a stream of commands, again and again, and looks at what is left.
 * @param random gives numbers from 0 up to but not including 1.
 */
export async function crashRuns(
  runs: number,
  random: () => number,
  onRun: (done: number, report: CrashReport) => void = () => {},
): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), 'walkthrough-crash-'))
  const report: CrashReport = { runs, passed: 0, acknowledged: 0, cutInCommit: 0, faults: [] }
  try {
    for (let run = 0; run < runs; run++) {
      const path = join(folder, `${Math.floor(run / killsPerFile)}.walkthrough`)
      if (run % killsPerFile === 0) layFile(path)
      const faults = await crashOnce(path, run, random, report)
      if (faults.length === 0) report.passed += 1
      report.faults.push(...faults.map(fault => `run ${run + 1}: ${fault}`))
      onRun(run + 1, report)
      if (run % killsPerFile === killsPerFile - 1) rmSync(path, { force: true })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return report
}

async function crashOnce(
  path: string,
  run: number,
  random: () => number,
  report: CrashReport,
): Promise<string[]> {
  const killed = startApply(path)
  const feeding = feed(killed, run, random)
  // One in five dies while it opens the file; the others in the middle of the stream.
  if (random() < 0.2) await wait(Math.floor(random() * 300))
  else {
    await killed.nextAnswer()
    await wait(Math.floor(random() * 120))
  }
  killed.child.kill('SIGKILL')
  await killed.ended
  await feeding
  if (hasJournalToRollBack(path)) report.cutInCommit += 1
  const answers = killed.answers()
  report.acknowledged += answers.filter(({ ok }) => ok).length
  return [...lostCommands(path, answers), ...verifyFaults(path), ...(await nextApplyFaults(path, run))]
}

type Line = { id: string; ok: boolean; seq: number }
type Apply = {
  child: ChildProcessWithoutNullStreams
  ended: Promise<void>
  /** Resolves with the next piece of output, or at the end. */
  nextAnswer(): Promise<void>
  answered(): number
  /** Whole lines only: a line cut off by the kill was not received. */
  answers(): Line[]
}

function startApply(path: string): Apply {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, 'apply', path])
  const lines: string[] = []
  let rest = ''
  let waiting: (() => void)[] = []
  const wake = () => {
    for (const resolve of waiting) resolve()
    waiting = []
  }
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    const parts = (rest + piece).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    wake()
  })
  child.stderr.resume()
  // Writing goes on for a moment after the kill.
  child.stdin.on('error', () => {})
  let hasEnded = false
  const ended = new Promise<void>(resolve =>
    child.on('close', () => {
      hasEnded = true
      wake()
      resolve()
    }),
  )
  return {
    child,
    ended,
    nextAnswer: () => (hasEnded ? ended : new Promise(resolve => waiting.push(resolve))),
    answered: () => lines.length,
    answers: () => lines.map(line => JSON.parse(line)),
  }
}

/** Never more than a few commands under way, so that there are many commits to be killed in. */
async function feed(apply: Apply, run: number, random: () => number): Promise<void> {
  const mostUnderWay = 1 + Math.floor(random() * 8)
  const { child } = apply
  let made = 0
  while (child.exitCode === null && child.signalCode === null && !child.killed) {
    while (made - apply.answered() < mostUnderWay) child.stdin.write(commandLine(run, made++, random))
    await apply.nextAnswer()
  }
}

function commandLine(run: number, made: number, random: () => number): string {
  const id = `r${run}c${made}`
  const stepId = `s${1 + Math.floor(random() * 11)}`
  const earlier = `e${run}-${Math.floor(random() * made)}`
  const pick = random()
  const add = {
    type: 'addEntry',
    entryId: `e${run}-${made}`,
    kind: 'risk',
    text: `${id} ${'said in the room '.repeat(Math.floor(random() * 12))}`,
    stepId,
  }
  const body =
    pick < 0.7 || made === 0
      ? add
      : pick < 0.8
        ? { type: 'moveEntry', entryId: earlier, stepId }
        : pick < 0.9
          ? { type: 'parkEntry', entryId: earlier }
          : { type: 'undo' }
  return `${JSON.stringify({ id, ...body })}\n`
}

function lostCommands(path: string, answers: readonly Line[]): string[] {
  const read = readFile(path)
  if (!read.ok) return [`the file cannot be read: ${read.failure.kind}`]
  const lastSeq = new Map(read.log.rows.map(row => [row.commandId, row.seq]))
  return answers.flatMap(({ id, ok, seq }) =>
    !ok || lastSeq.get(id) === seq ? [] : [`${id} was acknowledged as ${seq} and is not in the file`],
  )
}

function verifyFaults(path: string): string[] {
  const verified = verifyFile(path, '0.1.0')
  return verified.ok ? [] : [`verify says ${JSON.stringify(verified.failure)}`]
}

async function nextApplyFaults(path: string, run: number): Promise<string[]> {
  const next = startApply(path)
  const id = `r${run}next`
  const body = {
    id,
    type: 'addEntry',
    entryId: `${id}-e`,
    kind: 'note',
    text: 'after the crash',
    stepId: 's1',
  }
  next.child.stdin.end(`${JSON.stringify(body)}\n`)
  await next.ended
  const [answer] = next.answers()
  return answer?.ok ? [] : [`the next apply answered ${JSON.stringify(answer)}`]
}

/** A journal whose header is not zeroed belongs to a commit that did not end. */
function hasJournalToRollBack(path: string): boolean {
  const journal = `${path}-journal`
  if ((statSync(journal, { throwIfNoEntry: false })?.size ?? 0) === 0) return false
  const file = openSync(journal, 'r')
  const first = Buffer.alloc(1)
  readSync(file, first, 0, 1, 0)
  closeSync(file)
  return first[0] !== 0
}

function layFile(path: string): void {
  const poct = readProcess(assets, 'poct')
  if (poct === null) throw new Error('there is no POCT process')
  const created = createFile(
    path,
    toRows([firstEvent(poct, { title: 'Crash' }, Date.now())], genesis),
    'Crash',
  )
  if (!created.ok) throw new Error(`no file to crash: ${created.failure.kind}`)
}
