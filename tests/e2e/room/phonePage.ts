import type { Locator, Page } from '@playwright/test'
import { expect } from '../app.ts'
import { roomName } from './roomName.ts'

export type PhoneSize = { width: number; height: number }
export const phoneSizes = {
  small: { width: 320, height: 568 },
  old: { width: 375, height: 667 },
  medium: { width: 390, height: 844 },
  large: { width: 412, height: 915 },
} as const satisfies Record<string, PhoneSize>

export type Kind = 'Note' | 'Risk' | 'Question' | 'Decision' | 'Action'

/** The page of a participant as they see it: everything is found by role and name. */
export class Phone {
  readonly page: Page
  readonly origin: string
  readonly #code: string

  constructor(page: Page, { code, port }: { code: string; port: number }) {
    this.page = page
    this.origin = `http://${roomName}:${port}`
    this.#code = code
  }

  get field(): Locator {
    return this.page.getByRole('textbox', { name: 'Your text' })
  }

  get mine(): Locator {
    return this.page.getByRole('region', { name: 'Mine in this step' })
  }

  /** What the others have said in the step that is shown. */
  get others(): Locator {
    return this.page.getByRole('region', { name: 'From the others' })
  }

  get vote(): Locator {
    return this.page.getByRole('region', { name: /^(Vote|Result of the vote)$/ })
  }

  /** By the QR code: its link holds the code. */
  async joinByLink(name: string | null, lane: string | null): Promise<void> {
    await this.page.goto(`${this.origin}/#c=${this.#code}`)
    await this.introduce(name, lane)
  }

  /** By the address and the code that stand on the wall, typed as people type. */
  async joinByCode(name: string | null, lane: string | null): Promise<void> {
    await this.page.goto(this.origin)
    const typed = `${this.#code.slice(0, 3)} ${this.#code.slice(3)}`.toLowerCase()
    await this.page.getByRole('textbox', { name: 'Code on the wall' }).fill(typed)
    await this.page.getByRole('button', { name: 'Join' }).click()
    await this.introduce(name, lane)
  }

  async introduce(name: string | null, lane: string | null): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Who are you here?' })).toBeVisible()
    // A page that needed a secure context would not have come this far.
    expect(await this.page.evaluate(() => window.isSecureContext)).toBe(false)
    if (name !== null) await this.page.getByRole('textbox', { name: 'Your name' }).fill(name)
    await this.#pick(this.page.getByRole('radio', { name: lane ?? 'None of these' }))
    await this.page.getByRole('button', { name: 'Start' }).click()
    await expect(this.page.getByRole('navigation', { name: 'Parts of this page' })).toBeVisible()
  }

  /** Writes and taps on send; what becomes of it is another question. */
  async write(kind: Kind, text: string): Promise<void> {
    await this.#pick(this.page.getByRole('radio', { name: kind, exact: true }))
    await this.field.fill(text)
    await this.page.getByRole('button', { name: `Send ${kind.toLowerCase()}` }).click()
    await expect(this.field).toHaveValue('')
  }

  /** Writes, and waits until the workshop has it. @returns its label. */
  async say(kind: Kind, text: string): Promise<string> {
    await this.write(kind, text)
    const status = this.myEntry(text).getByText(/^sent · [A-Z]\d+$/)
    await expect(status).toBeVisible()
    return String(await status.textContent()).replace('sent · ', '')
  }

  /** The label is what a thumb meets. */
  async #pick(radio: Locator): Promise<void> {
    await this.page.locator('label').filter({ has: radio }).click()
    await expect(radio).toBeChecked()
  }

  myEntry(text: string): Locator {
    return this.mine.getByRole('listitem').filter({ hasText: text })
  }

  async tab(name: 'Now' | 'All steps' | 'My actions'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Parts of this page' })
      .getByRole('button', { name, exact: true })
      .click()
  }

  /** Gives an option so many dots, one tap each. */
  async giveDots(option: string, count: number): Promise<void> {
    for (let dot = 0; dot < count; dot++)
      await this.vote.getByRole('button', { name: `One more dot for ${option}` }).click()
  }
}
