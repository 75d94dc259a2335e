import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { needsBuild } from '../../../electron/startBuild.ts'
import { folderOfTest } from '../../fixtures/folderOfTest.ts'

/** Every file and folder is as old as `seconds` says, counted from 1970. */
function write(root: string, path: string, seconds: number): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), '')
  for (let part = path; part !== '.'; part = dirname(part)) utimesSync(join(root, part), seconds, seconds)
}

function project(): string {
  const root = folderOfTest()
  for (const source of ['renderer/desk/main.tsx', 'shared/a.ts', 'electron/b.ts']) write(root, source, 100)
  for (const source of ['vite.config.ts', 'vite.shell.config.ts', 'package.json']) write(root, source, 100)
  return root
}
const pages = ['dist/renderer/desk/index.html', 'dist/renderer/wall/index.html']

it('builds where something is missing', () => {
  const root = project()
  expect(needsBuild(root, 'pages')).toBe(true)
  for (const page of pages) write(root, page, 200)
  expect([needsBuild(root, 'pages'), needsBuild(root, 'shell')]).toEqual([false, true])
  rmSync(join(root, 'dist/renderer/wall/index.html'))
  expect(needsBuild(root, 'pages')).toBe(true)
})

it('builds where a source is newer, was added or went', () => {
  for (const change of ['renderer/desk/main.tsx', 'renderer/desk/new.ts', 'shared/a.ts', 'vite.config.ts']) {
    const root = project()
    for (const page of pages) write(root, page, 200)
    write(root, change, 300)
    expect(needsBuild(root, 'pages')).toBe(true)
  }
  const root = project()
  for (const page of pages) write(root, page, 200)
  write(root, 'electron/b.ts', 300)
  expect(needsBuild(root, 'pages')).toBe(false)
  rmSync(join(root, 'shared/a.ts'))
  expect(needsBuild(root, 'pages')).toBe(true)
})
