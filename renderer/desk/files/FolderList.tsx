import { Button } from '@mantine/core'
import { IconArrowUp, IconFileText, IconFolder } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { formatMoment } from '../../../shared/locale/dates.ts'
import type { FolderListing } from '../../../shared/protocol/contract.ts'
import { useClient } from '../../client/index.ts'
import { useTranslate } from '../../ui/i18n.ts'
import classes from './FolderList.module.css'
import { failureSentence } from './failureSentence.ts'
import type { Folder } from './useFolder.ts'

type FolderListProps = {
  folder: Folder
  onGo: (path: string | null) => void
  /** Absent: workshops are shown for orientation and cannot be picked. */
  onPick?: (path: string) => void
}

/** One folder: up, the folders in it, the workshops in it. */
export function FolderList({ folder, onGo, onPick }: FolderListProps) {
  const t = useTranslate()
  switch (folder.kind) {
    case 'loading':
      return <p className={classes.note}>{t('desk.folder.loading')}</p>
    case 'failed':
      return (
        <div role="alert" className={classes.note}>
          <p>{folder.failure === null ? t('desk.notice.noAnswer') : failureSentence(folder.failure)}</p>
          <Button variant="default" onClick={() => onGo(null)}>
            {t('desk.folder.back')}
          </Button>
        </div>
      )
    case 'shown':
      return <Listing listing={folder.listing} onGo={onGo} {...(onPick && { onPick })} />
    default:
      return folder satisfies never
  }
}

type ListingProps = Omit<FolderListProps, 'folder'> & { listing: FolderListing }

function Listing({ listing: { path, parent, items }, onGo, onPick }: ListingProps) {
  const t = useTranslate()
  const language = useClient(client => client.preferences.language)
  const list = useRef<HTMLUListElement>(null)
  const picks = onPick !== undefined
  // Choosing a file is all there is to do, so the keyboard begins at the first item of each folder.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another folder has other items
  useEffect(() => {
    if (picks) list.current?.querySelector<HTMLElement>('button:enabled')?.focus()
  }, [path, picks])
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <>
      <div className={classes.place}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconArrowUp size={16} aria-hidden />}
          disabled={parent === null}
          onClick={() => onGo(parent)}
        >
          {t('desk.folder.up')}
        </Button>
        <span className={classes.path} title={path}>
          <bdi>{path}</bdi>
        </span>
      </div>
      <ul ref={list} className={classes.items} aria-label={t('desk.folder.in', { path })}>
        {items.map(item => {
          const isFolder = item.kind === 'folder'
          return (
            <li key={item.path}>
              <button
                type="button"
                className={classes.item}
                disabled={!isFolder && onPick === undefined}
                onClick={() => (isFolder ? onGo(item.path) : onPick?.(item.path))}
              >
                {isFolder ? <IconFolder size={20} aria-hidden /> : <IconFileText size={20} aria-hidden />}
                <span className={classes.name}>{item.name}</span>
                {!isFolder && (
                  <span className={classes.date}>{formatMoment(item.modifiedAt, language, timeZone)}</span>
                )}
              </button>
            </li>
          )
        })}
        {items.length === 0 && <li className={classes.note}>{t('desk.folder.empty')}</li>}
      </ul>
    </>
  )
}
