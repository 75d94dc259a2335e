/**
 * Why a command was not carried out. `code` is for programs and is stable; the sentence for people is made from
 * `refusal.<code>` of the message catalogue with `params`.
 */
export const refusalCodes = [
  'malformed', // not a command at all; params: fault and what it names
  'defect', // ours, not the sender's; params: detail
  'notAllowed', // the author's role may not do this
  'notYours', // a participant touched somebody else's entry
  'unknownStep',
  'unknownLane',
  'unknownTool',
  'unknownEntry',
  'unknownPerson',
  'unknownElement',
  'unknownField', // params: field
  'badValue', // params: field, problem
  'duplicateId', // an entry, person or command id is taken by something else
  'stale', // params: field; `current` holds the newer text
  'entryRemoved',
  'nothingToUndo',
  'nothingToRedo',
  'builtOn', // a participant withdraws what others have worked on; params: label
  'changedSince', // undo or redo would take away later work
  'noStepOn', // a timebox needs a current step
  'timerNotRunning',
  'timerNotPaused',
  'noChange', // the command would change nothing
  'sameEntry', // a link needs two different entries
  'stepClosed', // participants write only while the step is open
  'entryHidden', // collected privately and not revealed yet: only its author may touch it
  'ruleChanged', // the author was made under a looser naming rule than the one in force
  'unknownVote',
  'unknownOption',
  'voteOpen', // there is one vote at a time
  'voteClosed',
  'tooManyDots', // params: dots
  'readOnly', // opened without the right to write
  'notSaved', // the disk refused; the command is not lost, the view keeps it
  'noWorkshop',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export type Refusal = {
  readonly code: RefusalCode
  readonly params?: Readonly<Record<string, string | number>>
  /** For `stale`: the value that stands now, so that the view can show both. */
  readonly current?: string
}
