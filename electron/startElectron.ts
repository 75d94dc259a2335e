import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Why the desk opens in a browser instead; each has its sentence `start.<why>`. */
export type NoElectron = 'noRuntime' | 'noDisplay' | 'administrator' | 'runtimeFailed'

/** The surroundings that decide whether a window can be shown. */
export type Seat = {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  /** Of the user; undefined on Windows. */
  uid: number | undefined
}

/** @returns what speaks against Electron before even looking for it, or null. */
export function whyNoWindow({ platform, env, uid }: Seat): 'noDisplay' | 'administrator' | null {
  if (platform !== 'linux') return null
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'noDisplay'
  // Chromium's sandbox refuses to run as root, and without the sandbox we do not run it.
  return uid === 0 ? 'administrator' : null
}

/** @returns the runtime's program, or null where it was not fetched yet. Never starts a download. */
export function findRuntime(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron')
  const name = join(folder, 'path.txt')
  if (!existsSync(name)) return null
  const program = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
    readFileSync(name, 'utf8'),
  )
  return existsSync(program) ? program : null
}

/** Long enough for 120 MB over a slow line; without a network the attempt ends at once by itself. */
const fetchLimitMs = 180_000

/** Fetches the runtime the way the package does. @returns its program, or null where it cannot be had. */
export function fetchRuntime(root: string): string | null {
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  if (!existsSync(installer)) return null
  spawnSync(process.execPath, [installer], { cwd: root, stdio: 'ignore', timeout: fetchLimitMs })
  return findRuntime(root)
}

/** A program that ends this soon with an error has not shown a window. */
const startLimitMs = 15_000

/**
 * Runs the shell until it ends; signals to us are passed on to it.
 * @returns its exit code, or null where it could not start at all.
 */
export function runElectron(program: string, root: string, args: readonly string[]): Promise<number | null> {
  return new Promise(resolve => {
    const startedAt = performance.now()
    const child = spawn(program, [root, ...args], { stdio: ['ignore', 'inherit', 'ignore'] })
    const pass = (signal: NodeJS.Signals) => child.kill(signal)
    process.on('SIGINT', pass).on('SIGTERM', pass)
    const end = (code: number | null) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      resolve(code)
    }
    child.once('error', () => end(null))
    child.once('exit', (code, signal) => {
      const hasFailed = code !== 0 && signal !== 'SIGINT' && signal !== 'SIGTERM'
      if (hasFailed && performance.now() - startedAt < startLimitMs) end(null)
      else end(code ?? 0)
    })
  })
}
