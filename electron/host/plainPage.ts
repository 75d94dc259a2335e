import type { IncomingMessage, ServerResponse } from 'node:http'

/** The smallest page: readable on any screen, with nothing to load. `body` is HTML. */
export function plainPage({ title, body }: { title: string; body: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark }
body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1.5rem; max-width: 34rem; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.25 }
</style>
</head>
<body>
${body}
</body>
</html>
`
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, letter => escapes[letter] ?? letter)

/** Why there is nothing else to see: a page for a person, a line for a program. */
export function sayInstead(
  request: IncomingMessage,
  response: ServerResponse,
  { status, sentence }: { status: number; sentence: string },
): void {
  const isForPerson = String(request.headers.accept ?? '').includes('text/html')
  response.writeHead(status, {
    'Content-Type': `text/${isForPerson ? 'html' : 'plain'}; charset=utf-8`,
    'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
  })
  const page = () => plainPage({ title: 'PANACEA Walk-through', body: `<p>${escapeHtml(sentence)}</p>` })
  response.end(isForPerson ? page() : `${sentence}\n`)
}
