import { spawnSync } from 'node:child_process'
import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The two parts that are built: the pages for every window, and the Electron shell around them. */
export type BuildPart = 'pages' | 'shell'

const parts: Record<BuildPart, { outputs: string[]; sources: string[]; config: string }> = {
  pages: {
    outputs: ['dist/renderer/desk/index.html', 'dist/renderer/wall/index.html'],
    sources: ['renderer', 'shared', 'vite.config.ts', 'package.json'],
    config: 'vite.config.ts',
  },
  shell: {
    outputs: ['dist/shell/main.js', 'dist/shell/preload.cjs'],
    sources: ['electron', 'shared', 'vite.shell.config.ts', 'package.json'],
    config: 'vite.shell.config.ts',
  },
}

/** @param root the project's folder. @returns true where an output is missing or a source is newer than it. */
export function needsBuild(root: string, part: BuildPart): boolean {
  const { outputs, sources } = parts[part]
  const built = Math.min(
    ...outputs.map(output => (existsSync(join(root, output)) ? statSync(join(root, output)).mtimeMs : 0)),
  )
  return sources.some(source => newestIn(join(root, source)) > built)
}

/** Milliseconds of the newest file or folder; a folder's own time tells of files that went. */
function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  const inside = (entry: Dirent) => newestIn(join(path, entry.name))
  return Math.max(stats.mtimeMs, ...readdirSync(path, { withFileTypes: true }).map(inside))
}

/** Builds in a process of its own, silently. @returns null, or what the build said when it failed. */
export function build(root: string, part: BuildPart): string | null {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const done = spawnSync(
    process.execPath,
    [vite, 'build', '--config', parts[part].config, '--logLevel', 'warn'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' } },
  )
  if (done.status === 0) return null
  return [done.error?.message, done.stdout, done.stderr].filter(Boolean).join('\n').trim()
}
