import { phone } from '../../../shared/locale/en/phone.ts'

/**
 * The phone's own look-up: i18next would be a tenth of all the JavaScript this page may have. Same catalogue, same rules:
 * `{{name}}` is replaced, `_one` and `_other` follow `count`.
 */
type Stem<K extends string> = K extends `${infer S}_one` | `${infer S}_other` ? S : K
type KeysOf<T> = {
  [K in keyof T & string]: T[K] extends string ? Stem<K> : `${K}.${KeysOf<T[K]>}`
}[keyof T & string]
export type PhoneKey = KeysOf<typeof phone>

const language = 'en-GB'
const plurals = new Intl.PluralRules(language)

export function t(key: PhoneKey, params: Readonly<Record<string, string | number>> = {}): string {
  const { count } = params
  const found =
    (typeof count === 'number' ? look(`${key}_${plurals.select(count)}`) : undefined) ?? look(key) ?? key
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''))
}

function look(key: string): string | undefined {
  let found: unknown = phone
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Record<string, unknown>)[part]
  }
  return typeof found === 'string' ? found : undefined
}
