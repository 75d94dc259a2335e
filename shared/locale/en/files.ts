/** Everything that can be said about files: opening, saving, rescuing. Keys are `files.<group>.<name>`. */
export const files = {
  open: {
    missing:
      '“{{name}}” is not where it was. It may have been moved, renamed or deleted, or its drive is not connected. Look for it with Open, or connect the drive and try again.',
    notAWorkshop:
      '“{{name}}” is not a workshop. It was not changed. Choose a file that ends in .walkthrough.',
    damaged_one:
      '“{{name}}” is damaged. {{count}} change before the damage is intact. Rescue it into a new file; the damaged one stays as it is.',
    damaged_other:
      '“{{name}}” is damaged. {{count}} changes before the damage are intact. Rescue them into a new file; the damaged one stays as it is.',
    damagedWhole:
      '“{{name}}” is damaged and nothing in it can be read. It was not changed. Open one of the automatic copies instead.',
    newer:
      '“{{name}}” was saved by a newer version of the walk-through. It was not changed. You can look at it here; to work on it, install the newer version.',
    newerUnreadable:
      '“{{name}}” was saved by a newer version of the walk-through and cannot be shown by this one. It was not changed. Install the newer version.',
    inUse:
      '“{{name}}” is in use by another program, perhaps a second walk-through. Everything in it is safe. Close it there, then try again.',
    noPermission:
      '“{{name}}” or its folder may not be changed. Everything in it is safe. You can look at it here, or save a copy in another folder and work on that.',
    noPermissionToRead:
      'You may not open “{{name}}” or write here. Nothing was changed. Ask whoever looks after this folder, or choose another one.',
    diskFull:
      'There is no room left on the disk for “{{name}}”. What was there before is safe. Make room or choose another disk, then try again.',
    exists: 'There is already a file called “{{name}}”. It was not changed. Choose another name.',
    failed:
      '“{{name}}” could not be opened or written ({{detail}}). What was there before is safe. Try again, or choose another place.',
  },
  trouble: {
    diskFull:
      'The disk is full. Everything up to now is saved, and what you type is kept here. Make room; it is then saved by itself.',
    diskError:
      'The file cannot be written at the moment ({{detail}}). Everything up to now is saved, and what you type is kept here. It is tried again every few seconds; you can also save a copy elsewhere.',
  },
  readOnly: {
    newer: 'Only to look at: saved by a newer version of the walk-through.',
    noPermission: 'Only to look at: the file or its folder may not be changed. Save a copy to work on it.',
    ended: 'Only to look at: the workshop has ended.',
  },
  salvaged_one: '{{count}} change was rescued into “{{name}}”.',
  salvaged_other: '{{count}} changes were rescued into “{{name}}”.',
  cli: {
    usage: `Usage: npm run -s cli -- COMMAND

  new FILE [--process poct] [--title T]         make a workshop file
  sample-commands [--entries N] [--seed S]      print made-up commands, one JSON object a line
  apply FILE < commands.jsonl                   carry out commands; one JSON answer a line, once it is on disk
  show FILE                                     print the state of the workshop as JSON
  verify FILE                                   check the file from end to end
  salvage FILE OUT                              rescue the intact part of a damaged file into a new one
  minutes FILE OUT.docx [--paper a4|letter]     write the minutes
  actions FILE OUT.docx [--paper a4|letter]     write the action list`,
    noCommand: 'Say what to do.',
    unknownCommand: 'There is no command “{{name}}”.',
    fileCount_one: '“{{name}}” takes {{count}} file.',
    fileCount_other: '“{{name}}” takes {{count}} files.',
    emptyName: '“{{name}}” was given an empty file name.',
    notANumber: '--{{name}} takes a whole number, not “{{value}}”.',
    notAPaper: '--paper takes a4 or letter, not “{{value}}”.',
  },
  request: {
    malformed:
      'The page asked for something that could not be understood. Nothing was changed. Load the page again.',
    notAllowed: 'This page may not ask for that. Nothing was changed.',
    failed: 'That did not work ({{detail}}). What is saved is safe. Try again.',
    otherVersion: 'This page belongs to another version of the app. Load the page again.',
    closing: 'The app is closing. Everything up to now is saved. Open it again to go on.',
    unknownProcess: 'There is no process called “{{name}}”. Nothing was changed.',
  },
} as const
