import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

/**
 * The rooms of the design and what they may not import. Each row is tried for real: a file with that import is linted with
 * the project's own rules, in a folder of its own so that nothing in the tree is touched.
 */
const forbidden: [file: string, imported: string, message: string][] = [
  ['shared/workshop/probe.ts', '../../electron/host/host.ts', 'shared is pure'],
  ['shared/workshop/probe.ts', '../../renderer/client/index.ts', 'shared is pure'],
  ['shared/process/probe.ts', 'node:fs', 'shared is pure'],
  ['shared/minutes/probe.ts', 'docx', 'shared is pure'],
  ['shared/locale/probe.ts', 'react', 'shared is pure'],
  ['electron/host/probe.ts', 'electron', 'electron/host is plain Node'],
  ['electron/host/probe.ts', '../shell/main.ts', 'electron/host is plain Node'],
  ['electron/host/documents/probe.ts', '../../../renderer/ui/kinds.ts', 'electron/host is plain Node'],
  ['electron/shell/probe.ts', '../../renderer/ui/kinds.ts', 'never imports the renderer'],
  ['electron/probe.ts', '../renderer/ui/kinds.ts', 'never imports the renderer'],
  ['renderer/desk/probe.tsx', '../../electron/host/contract.ts', 'The renderer sees no disk'],
  ['renderer/client/probe.ts', 'electron', 'The renderer sees no disk'],
  ['renderer/wall/probe.tsx', 'node:fs', 'The renderer sees no disk'],
  ['renderer/ui/probe.ts', '../client/index.ts', 'renderer/ui'],
  ['renderer/client/probe.ts', '../desk/deskStore.ts', 'renderer/client'],
  ['renderer/swimlane/probe.ts', '../wall/main.tsx', 'One view never imports another'],
  ['renderer/wall/probe.ts', '../desk/deskStore.ts', 'One view never imports another'],
]
const allowed: [file: string, imported: string][] = [
  ['shared/workshop/probe.ts', '../process/schema.ts'],
  ['shared/process/probe.ts', 'zod'],
  ['electron/host/probe.ts', 'node:fs'],
  ['electron/host/probe.ts', '../../shared/workshop/decide.ts'],
  ['electron/shell/probe.ts', 'electron'],
  ['renderer/desk/probe.tsx', '../../shared/workshop/decide.ts'],
  ['renderer/wall/probe.tsx', '../client/index.ts'],
]

const root = mkdtempSync(join(tmpdir(), 'borders-'))
copyFileSync('biome.json', join(root, 'biome.json'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Lints one file that imports `imported`. @returns what the import rule says, '' if it is content. */
function lint(file: string, imported: string): string {
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `import * as it from '${imported}'\n\nexport const probe = it\n`)
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome')
  const run = spawnSync(
    process.execPath,
    [biome, 'lint', '--vcs-enabled=false', '--only=style/noRestrictedImports', file],
    { cwd: root, encoding: 'utf8' },
  )
  rmSync(path)
  const output = `${run.stdout}${run.stderr}`
  if (!output.includes('Checked 1 file')) throw new Error(`the linter did not look at ${file}: ${output}`)
  return run.status === 0 ? '' : output
}

describe('the borders of the design hold by machine', () => {
  test.each(forbidden)('%s may not import %s', (file, imported, message) => {
    expect(lint(file, imported)).toContain(message)
  })
  test.each(allowed)('%s may import %s', (file, imported) => {
    expect(lint(file, imported)).toBe('')
  })
})
