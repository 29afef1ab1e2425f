import type { Form } from '../../../lib/equations/networks/readNetwork';
import type * as socialCapital from '../../../lib/equations/socialCapital';
import type { ToolWords } from '../../desk/toolWords';

export const en = {
  title: 'The sum, and the network it leaves out',
  caption:
    'Fill in the people you know and who knows whom. Then look at the picture: who leads somewhere new, and whom should you meet next?',
  fields: {
    you: { label: 'Your name', hint: 'May stay empty. In a tie, an empty name means you.' },
    partner: {
      label: 'Your co-founder’s name',
      hint: 'Only to compare two networks. In a tie of theirs, an empty name means them.',
    },
    directed: {
      label: 'Ties have a direction',
      hint: 'On: “from” gives and “to” gets, and the sum counts only what leads from you.',
    },
    weighting: {
      label: 'Constraint weighs ties by',
      options: { strength: 'their strength', equal: 'nothing: all alike' },
    },
    distance: {
      label: 'A tie is as long as',
      hint: 'For betweenness. A strength is no distance: a strong tie is a short way.',
      options: { inverse: '1 ÷ strength', steps: 'one step, weak or strong' },
    },
    merge: {
      label: 'A tie you both list is as strong as',
      options: { max: 'the stronger of the two', sum: 'both together, up to 1' },
    },
    newStrength: { label: 'Strength of a new tie', hint: 'Two meetings make about 0.2.' },
    sameTime: {
      label: 'Its time comes from your other ties',
      hint: 'On: each of them gives up the same share of itself.',
    },
    hours: { label: 'Time for a tie of strength 1', hint: 'Your own estimate.' },
  },
  tables: {
    people: {
      title: 'People',
      row: 'person',
      hint: 'Everybody who matters, also those whom only your contacts know. You aren’t on the list.',
      columns: {
        name: { label: 'Name', also: ['person', 'label', 'id', 'contact'] },
        resource: { label: 'Means', hint: 'What they command, 0 to 10. Empty: 0.' },
        part: { label: 'Part of the sum' },
        degree: { label: 'Contacts' },
        constraint: { label: 'Constraint' },
        betweenness: { label: 'Between' },
        clustering: { label: 'Clustering' },
      },
    },
    ties: {
      title: 'Ties',
      row: 'tie',
      hint: 'One row for each pair. Leave “from” empty for a tie of your own.',
      columns: {
        from: { label: 'From', also: ['source', 'who'] },
        to: { label: 'To', also: ['target', 'knows'] },
        strength: {
          label: 'Strength',
          also: ['weight', 'closeness'],
          hint: 'Time, closeness, confiding, favours: 0 to 1. Empty: 1.',
        },
        quality: {
          label: 'Quality',
          hint: 'Would they put their name behind you? 0 to 1, for ties of yours. Empty: 1.',
        },
        whose: {
          label: 'Listed by',
          options: { mine: 'you', partner: 'your co-founder' },
        },
      },
    },
  },
  results: {
    sum: { label: 'Sum', hint: 'Strength × quality × means, over your contacts. It has no unit.' },
    plainSum: { label: 'Sum without quality' },
    constraint: {
      label: 'Constraint',
      hint: 'How much of your effort leads back to the same people. Compare only lists of the same length.',
    },
    contacts: { label: 'Contacts' },
    effectiveSize: {
      label: 'Effective size',
      hint: 'How many of them aren’t repeats of each other.',
    },
    efficiency: { label: 'Efficiency', hint: 'Effective size over contacts.' },
    hours: { label: 'Time for your ties' },
  },
  groups: {
    founders: 'You and your co-founder',
    next: 'The next tie',
    measures: 'How it’s measured',
    network: 'The network',
    sums: 'Compared with the sum',
  },
  sheets: {
    contacts: 'Three contacts, and whom they know',
    circles: 'Two circles and one bridge',
    founders: 'Two founders, each with a list',
  },
  rows: {
    you: 'Lin',
    partner: 'Mei',
    head: 'Head of IT',
    manager: 'Cloud manager',
    flatmate: 'Flatmate',
    purchaser: 'Purchaser',
    physician: 'Chief physician',
    friend: 'Flatmate’s friend',
    investor: 'Investor',
    radiologist: 'Radiologist, 2nd hospital',
    professor: 'Professor',
    dean: 'Dean',
  },
  findings: {
    nameless: 'This row has no name, so it isn’t counted.',
    'nameless-more': 'Another {count} rows have no name.',
    twice: '{row} is on the list twice. The first row counts.',
    'twice-more': 'Another {count} rows repeat a name.',
    unknown: '“{name}” isn’t on the list of people, so this tie isn’t counted.',
    'unknown-more': 'Another {count} ties have a name that isn’t on the list.',
    oneself: 'This tie leads from a person to the same person. It isn’t counted.',
    'oneself-more': 'Another {count} ties lead back to the same person.',
    again: 'The same pair as in row {earlier}: the two strengths are added, up to 1.',
    'again-more': 'Another {count} ties repeat a pair.',
    alone: '{row} has no tie to anybody on the list, but still counts as a person.',
    'alone-many': '{count} people have no tie to anybody on the list, but still count as people.',
    'no-means':
      'Nobody you’re tied to has means filled in, so the sum is 0. Constraint and bridges don’t need them.',
    'nobody-new':
      'You’re tied to everybody on the list. Add people whom only your contacts know: whom to meet next is among them.',
    'no-ties':
      'You have no tie yet. Add one with an empty “from”, and the other person under “to”.',
    parts: 'The network falls into {count} parts that aren’t joined.',
    between: '{share}% of the shortest ways between two others lead through you.',
    large:
      'Betweenness isn’t worked out by itself for more than {most} people. There’s a button below the picture.',
    bridges: 'Without you there’s no way to the people behind {names}: a bridge.',
    'local-bridges':
      'Nobody you know knows {names}: the way round would be long. A local bridge is where news comes from.',
    circle:
      '{joined} of {pairs} pairs of your contacts know each other. That’s a circle with one door.',
    repeats:
      '{name} brings {part} to the sum, but {known} of the people {name} knows are contacts of yours anyway. Strong ties raise the sum and repeat what you know.',
    meet: 'To lower your constraint most, meet {name}: from {before} to {after}. Taking the time from others costs {loss} of the sum; the new tie brings {gain} at full quality.',
    'meet-through':
      'Of those somebody could introduce you to, {name} helps most, through {via}: from {before} to {after}.',
    sums: 'The sums: {mine} for you, {partner} for your co-founder. Each contact by the better tie, together: {both}.',
    overlap: 'You have {common} of {either} contacts in common.',
    constraints:
      'Constraint: {mine} for you, {partner} for your co-founder, {both} for the two of you as one.',
    differ:
      'You differ most about {name}: {mine} by your list, {partner} by your co-founder’s. Worth ten minutes.',
  },
  assumptions: [
    'A contact counts with strength × quality × means, however many others know them.',
    'Constraint and effective size are Burt’s (1992), over everybody a tie joins you to, whatever its direction.',
    'Betweenness is the share of pairs of others whose shortest way leads through a person; where several ways are as short, they share.',
    'The same name is the same person. A tie to yourself is none; two rows for one pair are added, up to 1.',
    'The list of ties is as complete for your contacts’ contacts as it is for yours. It rarely is.',
  ],
  leftOut: [
    'What people do with what they have: a network shows who could be asked, not who’ll say yes.',
    'Favours owed, and what it costs to depend on somebody.',
    'Change: ties fade and close into triangles.',
    'Any calibration. No data says how much lower constraint is worth to a company.',
  ],
  picture: {
    name: 'Name',
    means: 'Means',
    title: 'The network',
    you: 'You',
    partner: 'Co-founder',
    person: '{name}: means {resource}, {contacts} contacts',
    constraint: 'constraint {value}',
    clustering: 'clustering {value}',
    between: ', ',
    keys: 'Arrow keys go from person to person, with Shift they move the person. T begins a tie, and T at another person ties or unties the two; Esc stops. Delete removes. With a pointer: drag to move, press to choose.',
    legend:
      'The larger, the more means; the thicker, the stronger. Filled: you. Dashed: a bridge. Dotted: a local bridge. With a square: a tie or founder of the other list.',
    many: '{total} people: the {drawn} nearest to you are drawn. The tables hold all.',
    arranging: 'Arranging the picture',
    arrange: 'Arrange afresh',
    newName: 'Name of somebody new',
    add: 'Add',
    added: '{name} was added.',
    removed: '{name} was removed, with all ties.',
    founderStays: 'A founder stays.',
    tie: 'Tie {name} to…',
    tieHere: 'Tie to {name}, or untie',
    cancel: 'Stop tying',
    tyingFrom: 'A tie from {name}: choose the other person.',
    cancelled: 'No tie was made.',
    tied: '{from} and {to} are tied, with strength 0.5.',
    untied: '{from} and {to} are no longer tied.',
    removePerson: 'Remove {name}',
    ties: 'Ties: {count}',
    strengthOf: 'Strength of the tie to {name}',
    untie: 'Untie',
    untieFrom: 'Untie from {name}',
    workOut: 'Work out betweenness for all {total} people',
    working: '{share} done',
    figures: {
      contacts: 'Contacts',
      constraint: 'Constraint',
      betweenness: 'Between',
      clustering: 'Clustering',
    },
  },
  founders: {
    title: 'Two founders',
    both: 'Together',
    sum: 'Sum',
    contacts: 'Contacts',
    alone: 'Constraint, by one’s own list',
    known: 'Constraint, by both lists',
    common:
      '{common} of {either} contacts are on both lists. Together means as one person, with each contact by the better tie.',
  },
  contacts: {
    copy: 'Copy my contacts for Monday’s list',
    copied:
      'Your {count} contacts are on the clipboard. Paste them into the first name of “Monday’s list”, further down in chapter 4.',
    byHand: 'Copy this and paste it into the first name of “Monday’s list”:',
    /** As that list calls its columns. */
    headings: ['Name', 'Strength', 'Quality', 'Means', 'In common'],
  },
  import: {
    title: 'Paste a network you have',
    how: 'A tie in each line (from, to, strength; an empty “from” means the person whose list it is), a matrix with the same names along both edges, or “name: friend, friend”. Or open what your co-founder saved here, CSV or JSON. It’s added to the tables.',
    example: 'Ann, Bo, 0.5',
    whose: 'Listed by',
    mine: 'you',
    partner: 'your co-founder',
    use: 'Add it',
    open: 'Open a file',
    opened: '“{name}” was taken in: {people} people, {ties} ties.',
    nothing: 'There’s nothing in it that could be read.',
    taken: 'Read as {form}: {people} people, {ties} ties.',
    forms: {
      ties: 'a list of ties',
      matrix: 'a matrix',
      friends: 'names with their friends',
    } satisfies Record<Form, string> as Record<Form, string>,
    divided: 'Strengths above 1 were there, so all were divided by {by}.',
    unread: 'These lines couldn’t be read and stay here: {lines}.',
    tooMany: 'That would be more than {people} people or {ties} ties. Nothing was added.',
  },
} satisfies ToolWords<typeof socialCapital> & Record<string, unknown>;

export type Words = typeof en;
