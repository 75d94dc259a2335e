import type { OpenFailure } from '../../../shared/protocol/contract.ts'
import { DialogFrame } from '../../ui/DialogFrame.tsx'
import { useTranslate } from '../../ui/i18n.ts'
import { FailurePanel } from './FailurePanel.tsx'
import { showFailure } from './failureStore.ts'

/** Why a file was not opened, over the workshop that is open, which stays as it is. */
export default function FailureDialog({ failure }: { failure: OpenFailure }) {
  const t = useTranslate()
  return (
    <DialogFrame title={t('desk.openFile.title')} size="44rem" onClose={() => showFailure(null)}>
      <FailurePanel failure={failure} />
    </DialogFrame>
  )
}
