import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { linesOf } from '../../../electron/host/cli/lines.ts'
import { type Output, outputTo } from '../../../electron/host/cli/output.ts'
import { runCli } from '../../../electron/host/cli/run.ts'
import { createTranslate } from '../../../electron/host/translate.ts'
import { passingFolder } from '../../fixtures/disks.ts'
import { appVersion, assetsFolder, bytesOf, layFile, mustOpen } from '../../fixtures/files.ts'

async function run(
  words: string[],
  input: Iterable<string | Uint8Array> = [],
  output?: Output,
  standpoint = process.cwd(),
) {
  let out = ''
  const complaints: string[] = []
  const code = await runCli(words, {
    assetsFolder,
    appVersion,
    standpoint,
    input: Readable.from(input),
    output: output ?? {
      async write(text) {
        out += text
      },
      isClosed: () => false,
    },
    complain: sentence => complaints.push(sentence),
    t: createTranslate('en'),
  })
  const lines = () => out.split('\n').filter(Boolean)
  return {
    code,
    out,
    lines,
    complaints: complaints.join('\n'),
    answers: () => lines().map(line => JSON.parse(line)),
  }
}

async function collect(input: (string | Uint8Array)[], longest?: number) {
  const lines = []
  for await (const line of linesOf(Readable.from(input), longest)) {
    lines.push(line.kind === 'text' ? line.text : line.kind)
  }
  return lines
}

test('from new to verify: a whole workshop on the command line', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  expect((await run(['new', path, '--title', 'Ward 3'])).code).toBe(0)
  const commands = await run(['sample-commands', '--entries', '40', '--seed', '7'])
  expect((await run(['sample-commands', '--entries', '40', '--seed', '7'])).out).toBe(commands.out)
  const applied = await run(['apply', path], [commands.out])
  expect([applied.code, applied.answers().length]).toEqual([0, commands.lines().length])
  expect(applied.answers().every(({ ok }) => ok)).toBe(true)
  const shown = JSON.parse((await run(['show', path])).out)
  expect([shown.details.title, shown.entries.length, shown.seq]).toEqual([
    'Ward 3',
    40,
    applied.answers().at(-1)?.seq,
  ])
  expect(JSON.parse((await run(['verify', path])).out)).toMatchObject({ ok: true, events: shown.seq })
  // A second time changes nothing and gets the first answers.
  expect((await run(['apply', path], [commands.out])).out).toBe(applied.out)
})

test('answers come in the order of the lines, and nonsense gets one too', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  await run(['new', path])
  const note = { id: 'n1', type: 'addEntry', entryId: 'e1', kind: 'note', text: 'Grüße 🩺', stepId: 's1' }
  const applied = await run(
    ['apply', path],
    [
      `${JSON.stringify(note)}\r\n\n`,
      'not JSON\n',
      '{"id":"x","type":"sing"}\n',
      '[]\n',
      '{"id":"m","type":"moveEntry","entryId":"e1","stepId":"nowhere"}',
    ],
  )
  expect(applied.code).toBe(0)
  expect(applied.answers()).toMatchObject([
    { id: 'n1', ok: true, seq: 2 },
    { id: null, ok: false, reason: 'malformed' },
    { id: 'x', ok: false, reason: 'malformed' },
    { id: null, ok: false, reason: 'malformed' },
    { id: 'm', ok: false, reason: 'unknownStep' },
  ])
  for (const answer of applied.answers().slice(1)) expect(answer.message).toMatch(/^[A-Z].+\.$/)
})

test('lines are found whatever the pieces: cut inside a sign, without a last line break, or far too long', async () => {
  const bytes = Buffer.from('a 漢\r\nb\n\n  \nc')
  expect(await collect([...bytes].map(byte => Uint8Array.of(byte)))).toEqual(['a 漢\r', 'b', 'c'])
  expect(await collect(['x'.repeat(30), 'y'.repeat(30), 'z\nnext\n', 'w'.repeat(40), '\nlast'], 20)).toEqual([
    'tooLong',
    'next',
    'tooLong',
    'last',
  ])
})

test('where nobody reads the answers any more, apply ends and the file is in order', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 0)
  const stream = new PassThrough()
  const output = outputTo(stream)
  const lines = Array.from(
    { length: 3000 },
    (_, at) =>
      `{"id":"n${at}","type":"addEntry","entryId":"e${at}","kind":"note","text":"x","stepId":"s1"}\n`,
  )
  stream.once('data', () => stream.destroy(Object.assign(new Error('gone'), { code: 'EPIPE' })))
  expect((await run(['apply', path], lines, output)).code).toBe(1)
  const { file, state } = mustOpen(path)
  file.close(state)
  expect(state.seq).toBeLessThan(3000)
})

test('what cannot be done is said in a sentence and by the exit code', async () => {
  using folder = passingFolder()
  const missing = join(folder.path, 'none.walkthrough')
  const text = join(folder.path, 'text')
  writeFileSync(text, 'hello')
  for (const words of [
    ['apply', missing],
    ['show', text],
    ['verify', missing],
    ['salvage', missing, join(folder.path, 'out')],
    ['minutes', text, join(folder.path, 'out.docx')],
    ['new', join(folder.path, 'no', 'folder')],
  ]) {
    const { code, complaints } = await run(words)
    expect([words[0], code]).toEqual([words[0], 1])
    expect(complaints).toMatch(/^“.+\.$/)
  }
  await run(['new', join(folder.path, 'a')])
  expect(await run(['new', join(folder.path, 'a')])).toMatchObject({ code: 1 })
})

test.each([
  [[]],
  [['sing']],
  [['apply']],
  [['show', 'a', 'b']],
  [['sample-commands', '--entries', '-3']],
  [['new', 'a', '--colour', 'red']],
  [['minutes', 'a', 'b', '--paper', 'a5']],
  [['new', 'a', '--process', '../x']],
  [['new', '']],
  [['show', '']],
  [['minutes', 'a', '']],
])('asked wrongly (%j), it says how to ask', async words => {
  const { code, complaints, out } = await run(words)
  expect([code, out]).toEqual([2, ''])
  expect(complaints).not.toBe('')
})

test('a damaged file is reported by verify and rescued by salvage', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  const out = join(folder.path, 'rescued.walkthrough')
  layFile(path, 30)
  const bytes = bytesOf(path)
  bytes[bytes.indexOf('Risk 21 ')] = 0
  writeFileSync(path, bytes)
  const verified = await run(['verify', path])
  expect([verified.code, JSON.parse(verified.out).failure]).toMatchObject([
    1,
    { kind: 'damaged', intactEvents: 21 },
  ])
  expect(await run(['salvage', path, out])).toMatchObject({ code: 0 })
  expect((await run(['verify', out])).code).toBe(0)
  expect((await run(['help'])).out).toContain('apply FILE < commands.jsonl')
})

test('minutes and action list are written from the command line', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  await run(['new', path])
  for (const kind of ['minutes', 'actions']) {
    const out = join(folder.path, `${kind}.docx`)
    expect((await run([kind, path, out, '--paper', 'letter'])).code).toBe(0)
    expect(bytesOf(out).subarray(0, 2).toString()).toBe('PK')
  }
}, 60_000)

test('minutes never take the place of a workshop, whatever its file is called', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.docx')
  layFile(path, 3)
  const before = bytesOf(path)
  for (const kind of ['minutes', 'actions']) {
    const { code, complaints } = await run([kind, path, path])
    expect([code, complaints]).toEqual([1, expect.stringContaining('“a.docx”. It was not changed.')])
  }
  expect(bytesOf(path)).toEqual(before)
}, 60_000)

test('names of files are meant from where the person stands, wherever npm went', async () => {
  using folder = passingFolder()
  const from = (...words: string[]) => run(words, [], undefined, folder.path)
  expect((await from('new', 'a')).code).toBe(0)
  expect(existsSync(join(folder.path, 'a.walkthrough'))).toBe(true)
  expect((await from('apply', 'a.walkthrough')).code).toBe(0)
  expect((await from('show', './a.walkthrough')).code).toBe(0)
  expect(JSON.parse((await from('verify', 'a.walkthrough')).out)).toMatchObject({
    path: join(folder.path, 'a.walkthrough'),
  })
  expect((await from('salvage', 'a.walkthrough', 'b')).code).toBe(0)
  expect((await from('actions', 'a.walkthrough', 'a.docx')).code).toBe(0)
  for (const name of ['b.walkthrough', 'a.docx']) expect(existsSync(join(folder.path, name))).toBe(true)
}, 60_000)

test('what could not be printed is not done', async () => {
  using folder = passingFolder()
  const path = join(folder.path, 'a.walkthrough')
  layFile(path, 3)
  for (const words of [['show', path], ['verify', path], ['help'], ['sample-commands', '--entries', '1']]) {
    const full = new Writable({
      write: (_chunk, _encoding, done) =>
        setImmediate(done, Object.assign(new Error('full'), { code: 'ENOSPC' })),
    })
    expect([words[0], (await run(words, [], outputTo(full))).code]).toEqual([words[0], 1])
  }
})
