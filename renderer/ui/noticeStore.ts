import { create } from 'zustand'

export type Notice = { readonly id: number; readonly tone: 'news' | 'problem'; readonly message: string }

/** How long a notice stays, in milliseconds; what went wrong stays longer, because there is something to do. */
export const stayMs: Record<Notice['tone'], number> = { news: 4000, problem: 10_000 }
const atMost = 3

export const useNotices = create<{ notices: readonly Notice[] }>()(() => ({ notices: [] }))

let lastId = 0

export function addNotice(tone: Notice['tone'], message: string): void {
  lastId += 1
  const notice = { id: lastId, tone, message }
  useNotices.setState(({ notices }) => ({
    notices: [...notices.filter(known => known.message !== message), notice].slice(-atMost),
  }))
}

export const removeNotice = (id: number): void =>
  useNotices.setState(({ notices }) => ({ notices: notices.filter(notice => notice.id !== id) }))
