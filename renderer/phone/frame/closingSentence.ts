import { t } from '../words/t.ts'

/** The host says why in its own words. */
export const closingSentence = ({ message }: { message: string }): string =>
  message === '' ? t('ended.noReason') : message
