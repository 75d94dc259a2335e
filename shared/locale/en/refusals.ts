/** Why a command was not carried out: what happened, what is safe, what to do next. Keys are refusal codes. */
export const refusals = {
  malformed:
    '{{problem}} Nothing was changed. Correct it and send it again; if a page says this, load the page again.',
  fault: {
    notJson: 'The line is not JSON.',
    lineTooLong: 'The line is too long.',
    notACommand: 'This is not a command.',
    unknownCommand: 'There is no command “{{value}}”.',
    missing: '“{{place}}” is missing.',
    empty: '“{{place}}” cannot be empty.',
    tooLong: '“{{place}}” can have {{most}} letters at most.',
    tooMany: '“{{place}}” can hold {{most}} at most.',
    tooFew: '“{{place}}” must hold {{least}} at least.',
    tooSmall: '“{{place}}” must be {{least}} or more.',
    tooLarge: '“{{place}}” must be {{most}} or less.',
    notAChoice: '“{{place}}” must be one of these: {{choices}}.',
    unknownKey: '“{{place}}” does not belong to this command.',
    notText: '“{{place}}” must be text.',
    notANumber: '“{{place}}” must be a whole number.',
    notAList: '“{{place}}” must be a list.',
    notAnObject: '“{{place}}” must be an object.',
    notAnId: '“{{place}}” must be an ID of 1 to 64 letters, digits, “-” or “_”.',
    doesNotFit: '“{{place}}” has a form that does not fit.',
  },
  defect:
    'This could not be carried out, because of a fault in the app ({{detail}}). Nothing was changed. Try it another way.',
  notAllowed: 'Only the facilitator can do this. Nothing was changed.',
  notYours: 'This was written by somebody else, so it stays as it is. Ask the facilitator to change it.',
  unknownStep: 'This step does not belong to the workshop. Nothing was changed. Choose one of its steps.',
  unknownLane: 'This lane does not belong to the workshop. Nothing was changed. Choose one of its lanes.',
  unknownTool: 'This tool does not belong to the workshop. Nothing was changed. Choose one of its tools.',
  unknownEntry: 'This entry does not exist in the workshop. Nothing was changed.',
  unknownPerson:
    'This person is no longer on the list. Nothing was changed. Add them again if they are needed.',
  unknownElement: 'This part of the process does not exist in the workshop. Nothing was changed.',
  unknownField: 'An entry of this kind has no field “{{field}}”. Nothing was changed.',
  badValue: 'The value does not fit “{{field}}”. What was there before stays. Correct it and save again.',
  problem: {
    empty: '“{{field}}” cannot be empty. What was there before stays. Write something and save again.',
    tooLong: '“{{field}}” is too long. What was there before stays. Shorten it and save again.',
    notADate: '“{{field}}” must be a day of the calendar. What was there before stays. Choose another day.',
    notATime:
      '“{{field}}” must be a time such as 09:30. What was there before stays. Correct it and save again.',
    notAChoice: '“{{field}}” has no such choice. What was there before stays. Pick one from the list.',
    outOfRange:
      '“{{field}}” must be a whole number from 1 to 5. What was there before stays. Pick one of these.',
    noSuchLane: '“{{field}}” must be one of the lanes. What was there before stays. Pick one from the list.',
    incomplete:
      'The new order does not hold every lane once. The lanes stay as they were. Arrange them again.',
  },
  duplicateId: 'This was already taken down under the same number. Nothing was added twice.',
  stale:
    '“{{field}}” was changed by somebody else while you were writing. Their version is saved and yours is kept here. Choose which one stays.',
  entryRemoved:
    '{{label}} was removed meanwhile. What you typed is kept here. Add it as a new entry if it is still needed.',
  builtOn:
    '{{label}} stays: others have worked on it since. Nothing was changed. Ask the facilitator to take it away.',
  nothingToUndo: 'There is nothing of yours to undo.',
  nothingToRedo: 'There is nothing of yours to redo.',
  changedSince:
    'This was changed again since, so taking your step back would remove later work. Nothing was changed. Correct it by hand instead.',
  noStepOn: 'No step is on. Enter a step first.',
  timerNotRunning: 'The timer is not running. Start it first.',
  timerNotPaused: 'The timer is not paused, so there is nothing to resume.',
  noChange: 'It is like this already. Nothing had to be changed.',
  sameEntry: 'An entry cannot be linked to itself. Choose another one.',
  stepClosed: 'This step is closed. What you typed is kept here. Ask the facilitator to open it again.',
  entryHidden:
    'This entry is hidden until the entries of its step are shown to everybody. Nothing was changed. Show them first.',
  ruleChanged:
    'The rule on names became stricter while this was on its way. What you typed is kept here. Send it again; it then goes under the new rule.',
  unknownVote: 'This vote was taken away. Nothing was counted.',
  unknownOption: 'This vote has no such choice. Your vote before this one still counts. Vote again.',
  voteOpen: 'The vote {{label}} is still going on. Nothing was changed. Close it before the next one opens.',
  voteClosed: 'This vote is closed. What you voted before it closed was counted.',
  tooManyDots:
    'There are more dots in this than each person has ({{dots}}). Your vote before this one still counts. Take some away and vote again.',
  readOnly: 'This workshop is open for reading only. Nothing was changed. Save a copy to work on it.',
  notSaved:
    'This could not be written to the disk yet. What you typed is kept here and will be saved as soon as there is room.',
  noWorkshop: 'No workshop is open. What you typed is kept here. Open the workshop and send it again.',

  /** Fields that only refusals name; fields of entries and details have their labels with their forms. */
  field: {
    name: 'Name',
    shortName: 'Short name',
    goal: 'Goal',
    order: 'Order of the lanes',
    options: 'Options',
  },
} as const
