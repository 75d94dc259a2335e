/**
 * Chromium outside Electron does not know the scheme `app:`. The double shows the same pages at a name that never leaves the
 * browser (and counts as secure, as `app:` does) and translates on the way in and out.
 */
const own = 'app://walkthrough/'
const shown = 'http://walkthrough.localhost/'

export const toShown = (url: string): string => (url.startsWith(own) ? shown + url.slice(own.length) : url)
export const toOwn = (url: string): string => (url.startsWith(shown) ? own + url.slice(shown.length) : url)
