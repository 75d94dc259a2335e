import { Button } from '@mantine/core'
import { IconFolderOpen, IconKeyboard, IconSeeding, IconSettings } from '@tabler/icons-react'
import { useClient } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import { openDialog } from '../deskStore.ts'
import { FailurePanel } from '../files/FailurePanel.tsx'
import { useFailure } from '../files/failureStore.ts'
import { chooseAndOpen, openSample } from '../files/fileActs.ts'
import { NewWorkshopForm } from '../files/NewWorkshopForm.tsx'
import { useLasting } from '../frame/useLasting.ts'
import { Copies } from './Copies.tsx'
import { Recent } from './Recent.tsx'
import { Recovery } from './Recovery.tsx'
import classes from './StartScreen.module.css'
import { useLibrary } from './useLibrary.ts'

/** What the app opens with: one field to begin, and everything that was there before. */
export function StartScreen() {
  const t = useTranslate()
  const { library, refresh } = useLibrary()
  const failure = useFailure(state => state.failure)
  const isAway = useLasting(
    useClient(client => client.connection !== 'connected'),
    1500,
  )
  const version = useClient(client => client.welcome?.appVersion ?? '')

  return (
    <div className={classes.screen}>
      <header className={classes.header}>
        <span className={classes.brand}>PANACEA</span>
        <span className={classes.product}>{t('desk.start.product')}</span>
        <Button
          variant="default"
          className={classes.barButton}
          leftSection={<IconKeyboard size={18} aria-hidden />}
          onClick={() => openDialog({ kind: 'shortcuts' })}
        >
          {t('desk.action.shortcuts')}
        </Button>
        <Button
          variant="default"
          className={classes.barButton}
          leftSection={<IconSettings size={18} aria-hidden />}
          onClick={() => openDialog({ kind: 'preferences' })}
        >
          {t('desk.action.preferences')}
        </Button>
      </header>
      <main id="start" tabIndex={-1} className={classes.main}>
        {isAway && (
          <p role="alert" className={classes.lost}>
            {t('desk.start.lost')}
          </p>
        )}
        {failure !== null && <FailurePanel failure={failure} />}
        {library !== null && <Recovery offers={library.recovery} onChange={refresh} />}
        <div className={classes.columns}>
          <section className={classes.begin}>
            <h1 className={classes.title}>{t('desk.start.title')}</h1>
            <p className={classes.lead}>{t('desk.start.lead')}</p>
            <NewWorkshopForm hasFocus={failure === null} />
            {library !== null && (
              <p className={classes.folder}>{t('desk.start.folder', { folder: library.folder })}</p>
            )}
            <div className={classes.others}>
              <Button
                variant="default"
                size="md"
                leftSection={<IconFolderOpen size={20} aria-hidden />}
                onClick={() => void chooseAndOpen()}
              >
                {t('desk.start.open')}
              </Button>
              <Button
                variant="default"
                size="md"
                leftSection={<IconSeeding size={20} aria-hidden />}
                onClick={() => void openSample()}
              >
                {t('desk.start.sample')}
              </Button>
            </div>
          </section>
          <div className={classes.before}>
            <Recent files={library?.recent ?? null} onChange={refresh} />
            <Copies copies={library?.copies ?? []} />
          </div>
        </div>
      </main>
      <footer className={classes.footer}>
        <span>{t('desk.start.offline')}</span>
        {version !== '' && <span>{t('desk.start.version', { version })}</span>}
      </footer>
    </div>
  )
}
