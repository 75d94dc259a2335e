/** Sentences that host, desk and phone share about the room: what happened, what is safe, what to do next. */
export const room = {
  /** Why a connection ended or was not made. Keys are the close reasons of the protocol. */
  close: {
    noToken: 'This page does not know the workshop’s code. Scan the code on the wall or type it in.',
    badToken: 'This phone is not known here any more. Join again with the code on the wall.',
    badCode:
      'This code is not right, or it has been replaced. Type the six characters that are on the wall now.',
    tooManyTries: 'There were too many wrong codes. Wait a minute, then type the code that is on the wall.',
    roomFull: 'The room is full. Ask the facilitator to let somebody else’s phone go.',
    tooManyConnections:
      'Too many phones are trying to join at this moment. This page tries again by itself in a few seconds.',
    joinTimeout: 'Joining took too long. Nothing was lost. Try again.',
    messageTooLarge: 'This is too long to send at once. It is kept here. Shorten it and send it again.',
    tooFast: 'This phone sent too much in a short time. What you typed is kept here and is sent in a moment.',
    malformed:
      'The laptop could not understand this phone. What you typed is kept here. Load the page again and send it.',
    badOrigin: 'This page was opened in an unusual way. Open the address that is on the wall.',
    removed: 'The facilitator has taken this phone out of the workshop. What you sent before stays.',
    replaced: 'You have joined on another page with this phone. Go on there, or load this page again.',
    roomClosed:
      'The facilitator has closed the room for phones. What you sent is safe; what is not sent yet is kept here.',
    protocolMismatch: 'This page is from another version of the app. Load it again.',
    serverError:
      'Something went wrong on the laptop. What you typed is kept here and is sent again by itself.',
  },
  /** Answers to a phone that are no refusals of the workshop. Keys are reasons of `PhoneAnswer`. */
  answer: {
    paused:
      'The facilitator has paused all phones. What you typed is kept here. It can be sent when they go on.',
    muted: 'The facilitator has asked this phone to pause. What you typed is kept here.',
    tooFast: 'That was very fast. What you typed is kept here and is sent in a moment.',
  },
  /** What a phone says about names before anything is typed. */
  rule: {
    named: {
      name: 'With names',
      promise: 'Your name stands with what you send.',
    },
    laneOnly: {
      name: 'Lane only',
      promise:
        'Only your lane stands with what you send. Your name is not stored with it, not shown and not in the minutes.',
    },
    anonymous: {
      name: 'Anonymous',
      promise:
        'Nothing that tells who you are is stored with what you send: no name, no lane, and nothing that ties two entries together.',
    },
  },
  vote: {
    secret: 'Votes are secret: only the sum is shown, once the vote is closed.',
  },
  /** Answers to the facilitator's acts about the room. */
  act: {
    noWorkshop: 'Phones can be invited once a workshop is open that can be written to. Open one first.',
    notOn: 'The room is closed for phones at this moment. Nothing was changed. Invite again first.',
    unknownParticipant: 'This phone is not in the room any more. Nothing was changed.',
    unknownAddress: 'This laptop does not have this address any more. Choose one of those it has.',
  },
  /** What the room server says to a browser that asks for something else than a page. */
  page: {
    notHere: 'There is nothing at this address. Open the address that is on the wall.',
    method: 'This address cannot be used in this way.',
    notBuilt: 'The page for phones is not part of this build. Build the app and invite again.',
  },
  /** The page that tells a phone whether it reaches the laptop. */
  selfTest: {
    title: 'Connection test',
    reached: 'This phone reaches the laptop.',
    lineTrying: 'Trying the live line…',
    lineWorks: 'The live line works too. You can join.',
    lineFails:
      'The page came through, but the live line did not. Turn off a VPN or data saver on this phone, stay on the room’s Wi-Fi and load this page again.',
    join: 'Go to the workshop',
  },
  /** What the minutes say about the room. */
  minutes: {
    unnamed_one: 'One person took part by phone without a name.',
    unnamed_other: '{{count}} people took part by phone without a name.',
    unnamedByLane_one: 'One person took part by phone without a name: {{lanes}}.',
    unnamedByLane_other: '{{count}} people took part by phone without a name: {{lanes}}.',
    inPart_one: 'One of them was there in part.',
    inPart_other: '{{count}} of them were there in part.',
    laneCount: '{{lane}} {{count}}',
    noLane: 'no lane',
    votes: 'Votes',
    voteTable: 'Result of the vote {{label}}: {{title}}',
    column: { place: 'Place', option: 'Choice', dots: 'Dots' },
    place: '{{place}}',
    tiedPlace: '{{place}}, tied',
    voteOpen: 'This vote was still going on when these minutes were made. Its result is not known yet.',
    winner: 'Most dots: {{names}}.',
    tie: 'A tie for the first place: {{names}}.',
    noDots: 'Nobody placed a dot.',
    voters_one: '{{count}} person voted, in secret.',
    voters_other: '{{count}} people voted, in secret.',
    rule: 'Rule on names when these minutes were made: {{rule}}.',
    madeUnder: 'Made by phone under the rule “{{rule}}”: {{labels}}.',
    hidden_one:
      'Step {{number}}: {{count}} entry was collected privately and not shown to the room, and is therefore not in these minutes.',
    hidden_other:
      'Step {{number}}: {{count}} entries were collected privately and not shown to the room, and are therefore not in these minutes.',
  },
} as const
