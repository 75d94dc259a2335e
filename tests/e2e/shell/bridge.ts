import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import '../../../renderer/client/transport/ipc.ts'
import type { RequestName, Requests } from '../../../shared/protocol/contract.ts'

/** Asks the host through the bridge of the preload, as the page's own client does. */
export const ask = <N extends RequestName>(page: Page, name: N, input: Requests[N]['in']) =>
  page.evaluate(
    ([asked, value]) =>
      window.panacea?.request(asked as N, value as never) ?? Promise.reject(new Error('no bridge')),
    [name, input] as const,
  )

/** Starts a workshop from the POCT process. @returns its path. */
export async function openWorkshop(page: Page, data: string, title = 'Ward walk'): Promise<string> {
  const path = join(data, `${title}.walkthrough`)
  expect(await ask(page, 'newWorkshop', { title, processId: 'poct', path })).toEqual({
    ok: true,
    value: { ok: true },
  })
  return path
}

/** @returns the id of the first step of the workshop that is open. */
export async function firstStep(desk: Page): Promise<string> {
  const hello = await ask(desk, 'hello', { protocol: 1, view: 'desk' })
  const step = hello.ok && hello.value.session.kind === 'open' && hello.value.session.state.process.steps[0]
  if (!step) throw new Error('no workshop is open')
  return step.id
}

/** What the room said and nobody has taken back. */
export async function entryTexts(desk: Page): Promise<string[]> {
  const hello = await ask(desk, 'hello', { protocol: 1, view: 'desk' })
  return hello.ok && hello.value.session.kind === 'open'
    ? hello.value.session.state.entries.filter(({ isRemoved }) => !isRemoved).map(({ text }) => text)
    : []
}
