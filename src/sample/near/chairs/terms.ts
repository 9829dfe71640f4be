import { electionOfUlsan } from '../decisions/assemblies-13-to-15.js';
import { type Page } from '../sources.js';

/** A term of the chair: by what it was elected to it, where a decision is known, and when it took it. */
export interface Term {
  term: number;
  who: string;
  decision?: string;
  /** When it was elected, where no decision says. */
  elected?: string;
  started?: string;
  page?: Page | readonly Page[];
  /** Items of coverage that tell of the election, by their numbers in the scrapbook. */
  items?: string[];
  note?: string;
}

const noElection =
  'In the list of chairs. Nothing tells of the election; it came before the assembly that this chair held.';

/** The list prints the same months for the first and second chair, and one month as both ends of the fourth term. */
const misprint = (printed: string) =>
  `The list of chairs is wrong here: it prints ${printed}. The term began some time between the assembly before this chair's own and its own.`;

export const terms: Term[] = [
  {
    term: 1,
    who: 'KR-47',
    decision: 'ga1-election-of-1st-chair',
    started: '1996-09-12',
    page: ['seoul1996', 'chairs'],
  },
  {
    term: 2,
    who: 'JP-16',
    elected: '../1998-10-21',
    started: '1996-09-12/1998-10-21',
    note: misprint('September 1996 to October 1998, as for the first chair'),
  },
  {
    term: 3,
    who: 'JP-28',
    elected: '../2000-09',
    started: '1998-10-21/2000-09',
    note: misprint('September 2000 to September 2002, the months after its assembly'),
  },
  {
    term: 4,
    who: 'RU-KHA',
    elected: '../2002-09-11',
    started: '2000-09/2002-09-11',
    note: misprint('September 2002 as both beginning and end'),
  },
  { term: 5, who: 'CN-HL', elected: '../2002-09', started: '2002-09' },
  { term: 6, who: 'KR-26', decision: 'ga5-busan-to-hold-6th-assembly', started: '2004-09' },
  { term: 7, who: 'CN-SD', elected: '../2006-09', started: '2006-09' },
  { term: 8, who: 'KR-41', decision: 'ga7-gyeonggi-to-hold-8th-assembly', started: '2008-09' },
  { term: 9, who: 'CN-NX', decision: 'ga8-ningxia-to-hold-9th-assembly', started: '2010-10' },
  { term: 10, who: 'KR-46', decision: 'ga9-election-of-10th-chair', started: '2012-07' },
  {
    term: 11,
    who: 'RU-IRK',
    decision: 'ga10-irkutsk-to-hold-11th-assembly',
    started: '2014-11',
    note: 'The list has the term before end in October 2014 already.',
  },
  {
    term: 12,
    who: 'CN-HN',
    decision: 'ga11-election-of-12th-chair',
    started: '2016-11',
    note: 'The list has the term before end in September 2016 already.',
  },
  {
    term: 13,
    who: 'RU-SA',
    decision: 'ga12-election-of-13th-chair',
    started: '2018-11',
    page: ['chairs', 'ysia2018'],
    note: 'The assembly was put off, so the term lasted until August 2021.',
  },
  {
    term: 14,
    who: 'KR-31',
    decision: electionOfUlsan.handle,
    started: '2021-08-10',
    page: ['chairs', 'sedaily2021'],
    items: electionOfUlsan.items,
    note: 'The list says August 2021. Ulsan was elected on the 10th and spoke as the new chair at the same meeting.',
  },
  {
    term: 15,
    who: 'CN-LN',
    decision: 'ga14-election-of-15th-chair',
    started: '2023-10',
    page: ['chairs', 'ga14', 'lnd2023', 'hankyung2023'],
    note: 'Ulsan’s term ended with the assembly, says the press; the list has the month.',
  },
  {
    term: 16,
    who: 'RU-BU',
    decision: 'ga15-election-of-16th-chair',
    page: ['pravda2025', 'chairMessage'],
    note: 'Named for 2026 and 2027. No source gives a day on which the term began, so none is entered.',
  },
];

export const noteOfElection = ({ decision, note, started }: Term): string | undefined =>
  decision === undefined ? noElection : started === undefined ? note : undefined;
