import type { Translate } from '../../../shared/locale/translate.ts'

/** A page that any phone can show: it tells whether the phone reaches the laptop, and whether the live line works too. */
export function selfTestPage(t: Translate): string {
  const say = (key: string) => escapeHtml(t(`room.selfTest.${key}`))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('title')}</title>
<style>
:root { color-scheme: light dark }
body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1.5rem; max-width: 34rem }
h1 { font-size: 1.5rem; line-height: 1.25 }
</style>
</head>
<body>
<h1>${say('reached')}</h1>
<p id="line" role="status" data-works="${say('lineWorks')}" data-fails="${say('lineFails')}">${say('lineTrying')}</p>
<p><a href="/">${say('join')}</a></p>
<script src="/test.js"></script>
</body>
</html>
`
}

/** Runs on anything that has a WebSocket at all. */
export const selfTestScript = `(function () {
  var line = document.getElementById('line')
  var isDone = false
  function say(what) {
    if (isDone) return
    isDone = true
    line.textContent = line.getAttribute('data-' + what)
  }
  try {
    var socket = new WebSocket('ws://' + location.host + '/socket/?EIO=4&transport=websocket')
    socket.onmessage = function () { say('works'); socket.close() }
    socket.onerror = socket.onclose = function () { say('fails') }
    setTimeout(function () { say('fails') }, 8000)
  } catch (error) { say('fails') }
})()
`

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, letter => escapes[letter] ?? letter)
