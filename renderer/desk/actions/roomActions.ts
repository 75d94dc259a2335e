import {
  IconChartBar,
  IconDeviceMobilePlus,
  IconEyeCheck,
  IconEyeOff,
  IconHandStop,
  IconPlugConnectedX,
  IconQrcode,
  IconQuestionMark,
  IconSpeakerphone,
  IconSquareRoundedCheck,
  IconUsers,
} from '@tabler/icons-react'
import { openVoteOf, sharingOf, visibleVotes } from '../../../shared/workshop/selectors.ts'
import type { WorkshopState } from '../../../shared/workshop/state.ts'
import { openDialog } from '../deskStore.ts'
import { shownStep } from '../panel/shownStep.ts'
import { closeRoom, invite, pausePhones, summonPhones } from '../room/roomActs.ts'
import { closeVote, reveal, startCollecting } from '../room/stepActs.ts'
import { showOnWall } from '../room/wallStage.ts'
import type { Action, ActionContext } from './action.ts'
import { canWrite, isWorkshopOpen } from './enabled.ts'

const isOn = ({ client }: ActionContext): boolean => client.state !== null && client.room.kind === 'on'

/** The step in the panel, and whether its entries are being collected. */
function panelStep({ client: { state }, desk }: ActionContext) {
  const step = state && shownStep(state, desk.panelStepId)?.step
  return state && step ? { id: step.id, sharing: sharingOf(state, step.id) } : null
}
const isCollecting = (context: ActionContext): boolean => panelStep(context)?.sharing === 'collecting'
const voteOf = (state: WorkshopState | null) => (state === null ? null : openVoteOf(state))

const phoneActions: readonly Action[] = [
  {
    id: 'room.invite',
    label: 'desk.action.invite',
    group: 'room',
    icon: IconDeviceMobilePlus,
    shortcut: 'I',
    // A workshop that is open to look at only cannot take anything from phones.
    isEnabled: context => isOn(context) || canWrite(context),
    run: invite,
  },
  {
    id: 'room.open',
    label: 'desk.action.room',
    group: 'room',
    icon: IconUsers,
    shortcut: 'H',
    isEnabled: isOn,
    run: () => openDialog({ kind: 'room' }),
  },
  {
    id: 'room.joinOnWall',
    label: 'desk.action.joinOnWall',
    group: 'room',
    icon: IconQrcode,
    shortcut: 'J',
    isEnabled: isOn,
    run: ({ client }) => showOnWall(client.stage.mode === 'invite' ? 'focus' : 'invite'),
  },
  {
    id: 'room.pause',
    label: 'desk.action.pausePhones',
    group: 'room',
    icon: IconHandStop,
    shortcut: 'shift+H',
    isEnabled: isOn,
    run: pausePhones,
  },
  {
    id: 'room.summon',
    label: 'desk.action.summon',
    group: 'room',
    icon: IconSpeakerphone,
    shortcut: 'shift+J',
    isEnabled: context => isOn(context) && context.client.state?.walk.currentStepId !== null,
    run: summonPhones,
  },
  {
    id: 'room.close',
    label: 'desk.action.closeRoom',
    group: 'room',
    icon: IconPlugConnectedX,
    isEnabled: isOn,
    run: closeRoom,
  },
]

const stepActions: readonly Action[] = [
  {
    id: 'room.collect',
    label: 'desk.action.collect',
    group: 'room',
    icon: IconEyeOff,
    shortcut: 'K',
    isEnabled: context => canWrite(context) && isOn(context) && !isCollecting(context),
    run: context => startCollecting(panelStep(context)?.id ?? ''),
  },
  {
    // No key: what was shown cannot be hidden again.
    id: 'room.reveal',
    label: 'desk.action.reveal',
    group: 'room',
    icon: IconEyeCheck,
    isEnabled: context => canWrite(context) && isCollecting(context),
    run: context => reveal(panelStep(context)?.id ?? ''),
  },
  {
    id: 'room.newVote',
    label: 'desk.action.newVote',
    group: 'room',
    icon: IconChartBar,
    shortcut: 'V',
    isEnabled: context => canWrite(context) && isOn(context) && voteOf(context.client.state) === null,
    run: () => openDialog({ kind: 'newVote' }),
  },
  {
    id: 'room.closeVote',
    label: 'desk.action.closeVote',
    group: 'room',
    icon: IconSquareRoundedCheck,
    isEnabled: context => canWrite(context) && voteOf(context.client.state) !== null,
    run: ({ client }) => closeVote(voteOf(client.state)?.id ?? ''),
  },
  {
    id: 'room.votes',
    label: 'desk.action.votes',
    group: 'room',
    icon: IconChartBar,
    shortcut: 'shift+V',
    isEnabled: context =>
      isOn(context) || (context.client.state !== null && visibleVotes(context.client.state).length > 0),
    run: () => openDialog({ kind: 'votes' }),
  },
  {
    id: 'room.questions',
    label: 'desk.action.questions',
    group: 'room',
    icon: IconQuestionMark,
    shortcut: 'shift+Q',
    isEnabled: isWorkshopOpen,
    run: () => openDialog({ kind: 'questions' }),
  },
]

export const roomActions: readonly Action[] = [...phoneActions, ...stepActions]
