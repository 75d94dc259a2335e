import { useClient } from '../../client/index.ts'

/** The reader's language, for dates and numbers. */
export const useLanguage = (): string => useClient(client => client.preferences.language)
