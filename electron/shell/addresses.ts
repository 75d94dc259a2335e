import { isAbsolute, join, relative } from 'node:path'
import type { View } from '../../shared/protocol/contract.ts'

export type WindowView = Extract<View, 'desk' | 'wall'>

/** The app's own protocol: pages come from the app's folder, never from `file:` and never from a network. */
export const scheme = 'app'
const hostName = 'walkthrough'

export const pageUrl = (view: WindowView): string => `${scheme}://${hostName}/${view}/index.html`

/** @returns true for an address below `app://walkthrough/`, also of an object that such a page made. */
export function isOwnUrl(url: string): boolean {
  const parsed = parse(url.startsWith('blob:') ? url.slice('blob:'.length) : url)
  return parsed !== null && parsed.protocol === `${scheme}:` && parsed.host === hostName
}

/** @returns true where this address is the page of that view and no other. */
export function isPageOf(view: WindowView, url: string): boolean {
  const parsed = parse(url)
  return parsed !== null && isOwnUrl(url) && parsed.pathname === parse(pageUrl(view))?.pathname
}

/** @returns the file that an own address stands for, always below `folder`, or null. */
export function fileOf(folder: string, url: string): string | null {
  const pathname = parse(url)?.pathname
  if (pathname === undefined || !isOwnUrl(url)) return null
  const path = join(folder, decode(pathname))
  const inside = relative(folder, path)
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) || path.includes('\0') ? null : path
}

const parse = (url: string): URL | null => (URL.canParse(url) ? new URL(url) : null)

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return '\0'
  }
}
