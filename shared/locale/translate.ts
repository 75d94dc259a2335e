/**
 * Sentences for people come from message catalogues, never from code. `Translate` is what code in `shared` takes as an
 * argument; `renderer/ui` and `electron/host` make one from i18next and the catalogue of the reader's language.
 */
export type Translate = (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string
/** `namespace.path.to.message`, e.g. `refusal.stale`. Plural forms follow i18next: `_one`, `_other` with `count`. */
export type MessageKey = string
