import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fetchRuntime, findRuntime, runElectron } from '../../../electron/startElectron.ts'
import { folderOfTest } from '../../fixtures/folderOfTest.ts'

/** A project folder with an `electron` package whose installer is `installer`. */
function project(installer: string): string {
  const root = folderOfTest()
  const folder = join(root, 'node_modules', 'electron')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}')
  writeFileSync(join(folder, 'install.js'), installer)
  return root
}

describe('the runtime', () => {
  it('is found where the package has put it, and nowhere else', () => {
    const root = project('')
    const folder = join(root, 'node_modules', 'electron')
    expect(findRuntime(root)).toBeNull()
    writeFileSync(join(folder, 'path.txt'), 'electron')
    expect(findRuntime(root)).toBeNull()
    mkdirSync(join(folder, 'dist'))
    writeFileSync(join(folder, 'dist', 'electron'), '')
    expect(findRuntime(root)).toBe(join(folder, 'dist', 'electron'))
  })

  it('is fetched by the package itself where it can be', () => {
    const root = project(`
      const fs = require('node:fs')
      fs.mkdirSync(__dirname + '/dist')
      fs.writeFileSync(__dirname + '/dist/electron', '')
      fs.writeFileSync(__dirname + '/path.txt', 'electron')`)
    expect(fetchRuntime(root)).toBe(join(root, 'node_modules', 'electron', 'dist', 'electron'))
  })

  it('is not there where fetching fails, silently', () => {
    expect(fetchRuntime(project('console.error("no network"); process.exit(1)'))).toBeNull()
  })
})

describe('running it', () => {
  /** Node stands in for Electron, a script for the app. */
  const run = (script: string) => {
    const file = join(folderOfTest(), 'app.mjs')
    writeFileSync(file, script)
    return runElectron(process.execPath, file, [])
  }

  it('gives the exit code of an app that ended', async () => {
    expect(await run('process.exit(0)')).toBe(0)
  })

  it('tells an app that could not start from one that ended', async () => {
    expect(await run('process.exit(127)')).toBeNull()
    expect(await run('process.kill(process.pid, "SIGABRT")')).toBeNull()
    expect(await runElectron('/nowhere/electron', '/nowhere', [])).toBeNull()
  })

  it('passes signals on and waits for the app to end by itself', async () => {
    const listeners = new Set(process.listeners('SIGTERM'))
    const ended = run(`
      process.on('SIGTERM', () => setTimeout(() => process.exit(0), 50))
      setInterval(() => {}, 1000)
      setTimeout(() => process.exit(9), 15_000)`)
    const passing = process.listeners('SIGTERM').find(listener => !listeners.has(listener))
    // Until the app listens, the signal would end it: sent again and again, as an impatient person does.
    const again = setInterval(() => passing?.('SIGTERM'), 200)
    const code = await ended
    clearInterval(again)
    expect(code).toBe(0)
    expect(process.listeners('SIGTERM').filter(listener => !listeners.has(listener))).toEqual([])
  })
})
