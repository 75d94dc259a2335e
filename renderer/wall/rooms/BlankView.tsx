import { useTranslate } from '../../ui/i18n.ts'

/** Plain and dark: the room looks at people now. */
export function BlankView() {
  const t = useTranslate()
  return (
    <main>
      <h1 className="visuallyHidden">{t('wall.blank')}</h1>
    </main>
  )
}
