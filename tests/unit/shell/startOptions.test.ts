import { describe, expect, it } from 'vitest'
import { createShellSentences } from '../../../electron/host/shellSentences.ts'
import { whyOtherPort } from '../../../electron/serve.ts'
import { openerFor } from '../../../electron/startBrowser.ts'
import { whyNoWindow } from '../../../electron/startElectron.ts'
import { readStartOptions, usualPort } from '../../../electron/startOptions.ts'

const sentence = createShellSentences('en')
const read = (...args: string[]) => readStartOptions(args, sentence)

describe('options of npm start', () => {
  it('asks for nothing by default', () => {
    expect(read()).toEqual({
      kind: 'start',
      options: {
        file: null,
        isBrowser: false,
        hasToOpen: true,
        port: usualPort,
        dataFolder: null,
        isJson: false,
        hasToBuild: true,
      },
    })
  })

  it('reads all of them, in any order and either way of writing', () => {
    const expected = {
      kind: 'start',
      options: {
        file: 'a.walkthrough',
        isBrowser: true,
        hasToOpen: false,
        port: 0,
        dataFolder: '/d',
        isJson: true,
        hasToBuild: false,
      },
    }
    expect(
      read('--browser', '--no-open', '--port', '0', '--data', '/d', '--json', '--no-build', 'a.walkthrough'),
    ).toEqual(expected)
    expect(
      read('a.walkthrough', '--no-build', '--json', '--data=/d', '--port=0', '--no-open', '--browser'),
    ).toEqual(expected)
  })

  it('says what is wrong with an option, and how it goes', () => {
    for (const args of [
      ['--prot', '1'],
      ['--port', 'x'],
      ['--port', '70000'],
      ['--port', '-1'],
      ['--port'],
      ['--data'],
      ['--data='],
      ['--data', '--json'],
      ['--port', '--json'],
      ['--data', '-x'],
      ['--browser=false'],
      ['--json=true'],
      ['--no-open=1'],
      ['--browser='],
      ['a.walkthrough', 'b.walkthrough'],
      [''],
    ]) {
      const answer = read(...args)
      expect([args, answer.kind]).toEqual([args, 'say'])
      if (answer.kind !== 'say') continue
      expect(answer.isMistake).toBe(true)
      expect(answer.sentence).toContain('Usage: npm start')
    }
    expect(read('--data=-x')).toMatchObject({ options: { dataFolder: '-x' } })
    expect(read('--help')).toMatchObject({ kind: 'say', isMistake: false })
  })
})

describe('a port that cannot be had', () => {
  it('is said to be in use only where it is', () => {
    expect(whyOtherPort('EADDRINUSE')).toBe('start.portTaken')
    expect(whyOtherPort('EACCES')).toBe('start.portNotAllowed')
    expect(whyOtherPort('EADDRNOTAVAIL')).toBe('start.portFailed')
    const said = sentence('start.portNotAllowed', { port: 80, used: 5000, detail: 'EACCES' })
    expect(said).not.toContain('in use')
  })
})

describe('whether a window can be shown', () => {
  it('needs a display on Linux, and somebody who is not root', () => {
    const seat = { platform: 'linux', env: { DISPLAY: ':0' }, uid: 1000 } as const
    expect(whyNoWindow(seat)).toBeNull()
    expect(whyNoWindow({ ...seat, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeNull()
    expect(whyNoWindow({ ...seat, env: { DISPLAY: '' } })).toBe('noDisplay')
    expect(whyNoWindow({ ...seat, uid: 0 })).toBe('administrator')
    expect(whyNoWindow({ platform: 'win32', env: {}, uid: undefined })).toBeNull()
    expect(whyNoWindow({ platform: 'darwin', env: {}, uid: 0 })).toBeNull()
  })
})

describe('opening the browser', () => {
  const url = 'http://127.0.0.1:1/enter/x'
  it('uses what each system has for it', () => {
    expect(openerFor('win32', {}, url)?.program).toBe('rundll32')
    expect(openerFor('linux', { DISPLAY: ':0' }, url)).toEqual({ program: 'xdg-open', args: [url] })
    expect(openerFor('linux', {}, url)).toBeNull()
  })

  it('keeps the address out of the command line where the system lets it', () => {
    expect(openerFor('darwin', {}, url)).toEqual({
      program: 'osascript',
      args: ['-'],
      input: `open location "${url}"\n`,
    })
  })
})
