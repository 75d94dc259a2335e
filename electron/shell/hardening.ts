import { app, type Session, type WebContents } from 'electron'
import { isOwnUrl } from './addresses.ts'

/**
 * What no page of ours ever needs is switched off, so that a page that was tricked cannot use it: going elsewhere, opening
 * windows, embedding, devices and permissions, downloads, the network as a whole.
 */
export function hardenContents(): void {
  app.on('web-contents-created', (_event, contents) => hold(contents))
}

function hold(contents: WebContents): void {
  // Loading the same page again is no way out.
  contents.on('will-navigate', event => {
    if (event.url !== contents.getURL()) event.preventDefault()
  })
  contents.on('will-frame-navigate', event => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Copying an address (without being able to read what was copied elsewhere), and a wall that fills the screen. */
const granted: readonly string[] = ['clipboard-sanitized-write', 'fullscreen']

/** @param mayInspect true in development: the developer tools load their own pages. */
export function hardenSession(session: Session, mayInspect: boolean): void {
  const isGranted = (permission: string, url: string) => granted.includes(permission) && isOwnUrl(url)
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(isGranted(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, decide) => {
    const isInspector = mayInspect && details.url.startsWith('devtools://')
    decide({ cancel: !isOwnUrl(details.url) && !isInspector })
  })
  session.on('will-download', event => event.preventDefault())
  // Its dictionaries would come from the network.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
}
