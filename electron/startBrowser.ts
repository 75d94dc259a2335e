import { spawn } from 'node:child_process'

type Opener = { program: string; args: string[]; input?: string }

/**
 * How each system opens an address in the user's browser; null where there is none to show it in.
 * @param url safe to be read by other users of the machine: it stands on a command line.
 */
export function openerFor(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  url: string,
): Opener | null {
  switch (platform) {
    case 'win32':
      return { program: 'rundll32', args: ['url.dll,FileProtocolHandler', url] }
    case 'darwin':
      return { program: 'osascript', args: ['-'], input: `open location "${url}"\n` }
    default:
      return env.DISPLAY || env.WAYLAND_DISPLAY || env.BROWSER ? { program: 'xdg-open', args: [url] } : null
  }
}

/** Openers hand over to the browser and end; one that still runs by then has become the browser. */
const handOverMs = 5_000

/** @returns true where a browser took the address, as far as the system tells. */
export function openInBrowser(url: string): Promise<boolean> {
  const opener = openerFor(process.platform, process.env, url)
  if (opener === null) return Promise.resolve(false)
  return new Promise(resolve => {
    const child = spawn(opener.program, opener.args, {
      stdio: [opener.input === undefined ? 'ignore' : 'pipe', 'ignore', 'ignore'],
      detached: true,
    })
    child.unref()
    const limit = setTimeout(() => resolve(true), handOverMs)
    child.once('error', () => {
      clearTimeout(limit)
      resolve(false)
    })
    child.once('exit', code => {
      clearTimeout(limit)
      resolve(code === 0)
    })
    child.stdin?.end(opener.input)
  })
}
