import type { Action } from './action.ts'

/**
 * What the host refuses a second laptop: inviting, files, the wall and ending are the facilitator's own. Hidden there rather than
 * refused, because the minute-taker can do nothing about it.
 */
const ownDeskActions: readonly string[] = [
  'file.new',
  'file.open',
  'file.sample',
  'file.saveCopy',
  'file.close',
  'view.wall',
  'view.wallOverview',
  'view.blankWall',
  'view.freezeWall',
  'view.wallTheme',
  'view.wallPointer',
  'walk.end',
  'workshop.finalise',
  'workshop.backToDraft',
  'room.invite',
  'room.joinOnWall',
  'room.pause',
  'room.summon',
  'room.close',
]

export const isForOwnDeskOnly = (actionId: string): boolean => ownDeskActions.includes(actionId)

/** The same action, off on a second laptop where it is not for it. */
export const guarded = (action: Action): Action =>
  isForOwnDeskOnly(action.id)
    ? {
        ...action,
        isEnabled: context =>
          context.client.welcome?.author.role !== 'cofacilitator' && action.isEnabled(context),
      }
    : action
