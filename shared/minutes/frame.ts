import { formatMoment, localeTag } from '../locale/dates.ts'
import type { DocumentTree } from './document.ts'
import { workshopTitle } from './frontMatter.ts'
import type { Reading } from './reading.ts'

/** Properties, header and footer: the same for the minutes and the action list. */
export function documentFrame(
  reading: Reading,
  kind: string,
  keywordsKey: string,
): Pick<DocumentTree, 'meta' | 'header' | 'footer'> {
  const { t, state, now, language, timeZone } = reading
  const { details, process } = state
  const title = workshopTitle(reading)
  const moment = formatMoment(now, language, timeZone)
  const { reference } = details
  return {
    meta: {
      title: `${kind}: ${title}`,
      subject: t('minutes.title.subject', { process: process.title }),
      author: details.minuteTaker || details.facilitator || details.organiser || 'PANACEA Walk-through',
      keywords: t(keywordsKey, { process: process.title }),
      language: localeTag(language),
      madeAt: now,
    },
    header: {
      title: `${kind} · ${title}`,
      version: details.version && t('minutes.header.version', { version: details.version }),
      status: joined([t(`minutes.status.${details.status}`), details.classification]),
    },
    footer: {
      left: reference
        ? t('minutes.footer.madeWithReference', { reference, moment })
        : t('minutes.footer.made', { moment }),
      pageOf: { page: t('minutes.footer.page'), of: t('minutes.footer.of') },
    },
  }
}

const joined = (parts: string[]): string => parts.filter(part => part.trim() !== '').join(' · ')
