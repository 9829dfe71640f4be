import { type HelpIn } from './help.js';

/** The help pages in English. */
export const en: HelpIn = {
  help: 'Help',
  topics: 'What would you like to do?',
  aboutPictures:
    'The pictures show the sample record, which anybody may load to look around. Dates and figures there are those of its sources.',
  timeline: {
    title: 'What happened with one member',
    lead: 'Before a visit or a call: everything the record knows of one government, in the order in which it happened, on pages that print.',
    steps: [
      {
        heading: 'Open the member',
        says: [
          'Choose Members on the left, then the member; or write any of its names in the search box, in whatever script: 辽宁, 랴오닝 and Liaoning lead to the same page.',
          'On top stand what it is on the chosen day, since when, and who holds its highest office. The strip of years shows where much happened; a year in it narrows the page to that year.',
          'Milestones stand on the left, press coverage on the right, the newest first. A date is as exact as its source: “until 12 April 2021” means that nobody wrote down the day itself.',
        ],
        picture: ['timeline', 'The page of Liaoning: its names, its standing, the strip of years, and the two lanes'],
      },
      {
        heading: 'See where an entry comes from',
        says: [
          'Open an entry: it names its sources, the meeting or the decision behind it, and its place in the log.',
          'Reprints of one text are folded under the item that was first, so that ten papers that print the same are not ten witnesses.',
        ],
        picture: ['entry', 'An entry that was opened, with its source and its place in the log'],
      },
      {
        heading: 'As it was, and as it was known',
        says: [
          '“True on” at the top of every page shows how things stood on another day; “Known on” shows what the record knew then. A coloured band says so, and leads back to now.',
        ],
      },
      {
        heading: 'Take it along',
        says: [
          'Print the page from the browser: what is folded on the screen stands on paper, too. The links at its end give the same as a file.',
        ],
      },
    ],
  },
  attendance: {
    title: 'Who came to a meeting',
    lead: 'How many governments took part, which were absent, and why the newspapers give another number.',
    steps: [
      {
        heading: 'Open the meeting',
        says: [
          'Choose Meetings, then the meeting. “Counted and reported” sets what this record counts beside what others published, each with a verdict: the same, compatible, something else counted, contradictory.',
          'Delegations stand by country with the people that are known and what each did. Guests stand apart: they are no delegation.',
          '“Unknown” is not “absent”: it says that nobody wrote down whether they came.',
        ],
        picture: ['meeting', 'The page of the 13th General Assembly: figures counted beside figures reported'],
      },
      {
        heading: 'Compare meetings',
        says: [
          'Attendance sets the members against the meetings. The filters narrow it to a body, a country or some years; each row and column ends with its rate, and says of how many.',
          'The whole table with its sources is a file away, as CSV or as a workbook.',
        ],
        picture: ['matrix', 'The table of members and meetings with its marks'],
      },
      {
        heading: 'Record who came',
        says: [
          'On the page of the meeting choose “Record something about it”, then Attendance. Choose the member from the list, say whether it was present, and add people where they are known.',
          'A long list is better brought in as a table: Bring in, then Attendance.',
        ],
      },
    ],
  },
  decision: {
    title: 'Why something is in the record',
    lead: 'Who decided it, under which rules, on what evidence, who recorded it when, and how to put it right.',
    steps: [
      {
        heading: 'Open the decision',
        says: [
          'Choose Decisions, then the decision. It gives the text, the body, the rules that were in force that day, how it was decided and what followed.',
          'Evidence quotes the words of the source. “How it came into the record” says who recorded what, when, and why it was corrected.',
          'Where the rules of that day would not have let the body do so, the page says that as well. It was decided all the same.',
        ],
        picture: ['decision', 'A decision with its rules, what followed, and its evidence'],
      },
      {
        heading: 'Put something right',
        says: [
          'Open the entry in the log, from any page, and choose “Correct it” or “Take it back”. Nothing is overwritten: what was believed before stays to be seen, beside the reason that you give.',
          'What is wrong with a form stands beside its field. Nothing that you typed is lost, also where somebody recorded something in the meantime.',
        ],
        picture: ['form', 'A form that was sent with a mistake: what is wrong stands beside the field'],
      },
      {
        heading: 'Prove it',
        says: ['Audit gives a bundle of the log with its signatures, and a page that verifies it without this server.'],
      },
    ],
  },
  scrapbook: {
    title: 'Bring in a press scrapbook',
    lead: 'From a document with many articles to items of the record, filed under their members, each with its source.',
    steps: [
      {
        heading: 'Give the document',
        says: [
          'Choose Bring in. Text, PDF, Word, Hangul (HWP, HWPX) and web pages are read; the text of an article may also be pasted with its address.',
          'The document itself is kept. Reading it records nothing yet.',
          'Below stands what was brought in so far, with how much of it is in the record: go on there another day.',
        ],
        picture: ['bring', 'The page on which a document is chosen or a text is pasted'],
      },
      {
        heading: 'Look through what was read',
        says: [
          'The document stands on the left, the proposed items on the right. Each says whether it is new, a duplicate, to be ignored, or needs a look, and why.',
          'A name that could be two members is asked about and never guessed: 산시성 may be Shanxi or Shaanxi.',
          'With the keyboard: J goes to the next, K to the one before, E opens what may be changed.',
        ],
        picture: ['review', 'A document beside the items that were read from it'],
      },
      {
        heading: 'Take them in',
        says: [
          'Mark the items and take them in. They stand on the timelines of their members at once.',
          'If it was the wrong document, “Undo” takes back what it brought, with your reason, by corrections.',
        ],
      },
      {
        heading: 'Go on from an item',
        says: [
          'The page of an item shows the original, its translations and key points, the articles that print the same text, and the figures found in it, to be accepted as claims or set aside.',
        ],
        picture: ['coverage', 'An item of press coverage with its text and what was found in it'],
      },
    ],
  },
};
