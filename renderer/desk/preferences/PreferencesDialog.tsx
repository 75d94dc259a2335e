import { Checkbox, NativeSelect } from '@mantine/core'
import type { Preferences } from '../../../shared/protocol/contract.ts'
import { ask, useClient } from '../../client/index.ts'
import { Choice } from '../../ui/Choice.tsx'
import { DialogFrame } from '../../ui/DialogFrame.tsx'
import { languages, useTranslate } from '../../ui/i18n.ts'
import { saySorry } from '../../ui/notices.ts'
import { closeDialog } from '../deskStore.ts'
import classes from './PreferencesDialog.module.css'

const themes = ['light', 'dark', 'contrast'] as const
const textSizes = ['normal', 'large', 'larger'] as const
const papers = ['a4', 'letter'] as const

/** Preferences take effect as they are picked; there is nothing to save. */
export default function PreferencesDialog() {
  const t = useTranslate()
  const preferences = useClient(client => client.preferences)
  const change = async (changes: Partial<Preferences>) => {
    const reply = await ask('setPreferences', { preferences: { ...preferences, ...changes } })
    if (!reply.ok) saySorry(reply.error.message)
  }
  return (
    <DialogFrame title={t('desk.preferences.title')} size="34rem" onClose={closeDialog}>
      <div className={classes.fields}>
        <Choice
          label={t('desk.preferences.theme')}
          values={themes}
          value={preferences.theme}
          nameOf={value => t(`desk.preferences.theme_${value}`)}
          onChange={theme => void change({ theme })}
        />
        <Choice
          label={t('desk.preferences.textSize')}
          values={textSizes}
          value={preferences.textSize}
          nameOf={value => t(`desk.preferences.textSize_${value}`)}
          onChange={textSize => void change({ textSize })}
        />
        <Choice
          label={t('desk.preferences.paper')}
          values={papers}
          value={preferences.paper}
          nameOf={value => t(`desk.preferences.paper_${value}`)}
          onChange={paper => void change({ paper })}
        />
        <NativeSelect
          label={t('desk.preferences.language')}
          description={t('desk.preferences.languageHint')}
          data={languages.map(({ tag, name }) => ({ value: tag, label: name }))}
          value={preferences.language}
          onChange={event => void change({ language: event.currentTarget.value })}
        />
        <Checkbox
          label={t('desk.preferences.motion')}
          checked={preferences.isMotionReduced}
          onChange={event => void change({ isMotionReduced: event.currentTarget.checked })}
        />
      </div>
    </DialogFrame>
  )
}
