import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { pageHeaders } from '../host/contentPolicy.ts'
import { pageType } from '../host/pageFiles.ts'
import { fileOf, scheme } from './addresses.ts'

/** Has to be called before the app is ready. */
export function announcePages(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built pages at `app://walkthrough/`, with the same policy as the loopback host. */
export function servePages(folder: string): void {
  protocol.handle(scheme, async request => {
    const path = request.method === 'GET' ? fileOf(folder, request.url) : null
    const bytes = path === null ? null : await readFile(path).catch(() => null)
    if (path === null || bytes === null) return new Response(null, { status: 404, headers: pageHeaders() })
    const type = pageType(path) ?? 'application/octet-stream'
    return new Response(new Uint8Array(bytes), { headers: { ...pageHeaders(), 'Content-Type': type } })
  })
}
