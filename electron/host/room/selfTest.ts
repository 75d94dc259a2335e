import type { Translate } from '../../../shared/locale/translate.ts'
import { escapeHtml, plainPage } from '../plainPage.ts'

/** A page that any phone can show: it tells whether the phone reaches the laptop, and whether the live line works too. */
export function selfTestPage(t: Translate): string {
  const say = (key: string) => escapeHtml(t(`room.selfTest.${key}`))
  return plainPage({
    title: t('room.selfTest.title'),
    body: `<h1>${say('reached')}</h1>
<p id="line" role="status" data-works="${say('lineWorks')}" data-fails="${say('lineFails')}">${say('lineTrying')}</p>
<p><a href="/">${say('join')}</a></p>
<script src="/test.js"></script>`,
  })
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
