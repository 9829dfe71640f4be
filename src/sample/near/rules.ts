import { CorrectFact } from '../../audit/correct-fact.js';
import { AdoptRules } from '../../governance/adopt-rules.js';
import { type Category } from '../../language/nouns.js';
import { make, type Step } from '../step.js';
import { amending, assembly, committee, highLevelCommittee, preparing } from './bodies.js';
import { from } from './sources.js';

/** What the sources tell of categories: that full members elect and are elected; of the others no source says that they vote. */
const categories = (...others: Category[]): Rules['categories'] => [
  { category: 'full', votes: true, chairs: true },
  ...others.map((category) => ({ category, votes: false, chairs: false })),
];

/** The same amount and terms in the regulations of 2016, 2017 and 2019, as far as they are told. */
const fees: Rules['fees'] = {
  amount: 1000,
  currency: 'USD',
  due: '--04-30',
  from: 'year-after-admission',
  unpaidYears: 2,
  restricts: ['vote', 'stand-for-chair'],
};

/** A report of 2023 tells how the chair is elected: more than half present, more than half of them in favour. */
const byMajority = {
  quorum: [{ of: 'voters' as const, share: '1/2' }],
  majority: [{ of: 'present' as const, share: '1/2' }],
};

type Rules = Omit<AdoptRules, 'version' | 'inForce' | 'names'>;

const version = (name: string, inForce: string, said: Omit<Rules, 'chairTerm'>): Step => {
  const formerly = {
    version: name,
    inForce,
    ...said,
    bodies: said.bodies.map(({ decides: _, ...body }) => body),
    // The press of 1996 has the chair be the head of the government that holds the assembly, until the next.
    chairTerm: { ends: 'next-meeting' as const, body: 'general-assembly' },
  };
  const now = { ...formerly, bodies: said.bodies, evidence: [...(said.evidence ?? []), ...whatEachDecides] };
  return {
    key: `rules/${name}`,
    command: () => make(AdoptRules, now),
    formerly: {
      command: () => make(AdoptRules, formerly),
      correct: (position) =>
        make(CorrectFact, {
          position,
          now,
          reason: 'What each body may decide was not said, so that each was taken to decide anything.',
          evidence: whatEachDecides,
        }),
    },
  };
};

const whatEachDecides = from(
  'organs',
  'The assembly decides on the Charter, members and their expulsion, fees, committees and the next assembly. The Working Committee prepares, deliberates and decides; that it does not expel or restrict rights, and since when it decides on fees, committees, rules and categories, is inferred from what it did.',
);

const FEES =
  'The regulations on fees of 2016, 2017 and 2019: 1,000 US dollars a year by 30 April, first in the year after the approval; two unpaid fiscal years restrict the vote and standing for election.';

/**
 * The versions of the rules that changed what a body may do or what members pay. Of the Charter only the first articles can be
 * read, so most of this comes from what the bodies did; each version says so. The revisions of 1998, 2002, 2004, 2014 and 2018
 * changed nothing here.
 */
export const rules: Step[] = [
  version('charter-1996', '1996-09-12', {
    bodies: [assembly({ admits: ['full', 'observer'] }), committee({ admits: [], decides: preparing })],
    categories: categories('observer'),
    evidence: from(
      ['seoul1996', 'organs', 'charter'],
      'The assembly admits members and elects the chair. That it also lets in observers is inferred; no source says who does. Charter revised 1998-10-21, 2002-09-11, 2004-09-08, 2010-10-28, 2014-10-22, 2016-09-27 and 2018-10-29.',
    ),
  }),
  version('charter-2010', '2010-10-28', {
    bodies: [assembly({ admits: ['full', 'associate', 'observer'] }), committee({ admits: [], decides: preparing })],
    categories: categories('associate', 'observer'),
    evidence: from(
      ['newswin2010', 'associates2018'],
      'A report of 2010 has associate membership introduced at the 8th assembly; a page of the association of 2018 has it adopted at the 11th, in 2016. The earlier day is taken.',
    ),
  }),
  version('fees-2016', '2016-09-27', {
    bodies: [assembly({ admits: ['full', 'associate', 'observer'] }), committee({ admits: [], decides: preparing })],
    categories: categories('associate', 'observer'),
    fees,
    evidence: from('fees', `${FEES} The day of 2016 is taken to be that of the assembly.`),
  }),
  version('practice-2017', '2017-09-26~', {
    bodies: [
      assembly({ admits: ['full', 'associate', 'observer'] }),
      committee({ admits: ['associate'], decides: [...preparing, 'fees'] }),
    ],
    categories: categories('associate', 'observer'),
    fees,
    evidence: [
      ...from(
        'associates2018',
        'Inferred from practice: the Working Committee approved the first associate member in 2017. The text that lets it do so is not at hand.',
      ),
      ...from('fees', FEES),
    ],
  }),
  version('fees-2019', '2019', {
    bodies: [
      assembly({ admits: ['full', 'associate', 'observer'] }),
      committee({ admits: ['associate'], decides: [...preparing, 'fees', 'committees'] }),
    ],
    categories: categories('associate', 'observer'),
    fees,
    evidence: from('fees', `${FEES} Of 2019 only the year is told.`),
  }),
  version('written-procedure-2022', '2022-09-21', {
    bodies: [
      assembly({ admits: ['full', 'associate', 'observer'], writtenProcedure: true, ...byMajority }),
      committee({ admits: ['associate'], decides: amending, writtenProcedure: true }),
    ],
    categories: categories('associate', 'observer'),
    fees,
    evidence: [
      ...from(
        'jilin2022',
        'A rule on voting in writing was added and associate membership widened at the 13th Working Committee. Which bodies may vote in writing is not said; it is set for both.',
      ),
      ...from(
        'japolice2023',
        'The assembly elects the chair with a majority present and a majority in favour. Since when is not said; it is set from here on.',
      ),
    ],
  }),
  version('high-level-2024', '2024-09-25', {
    bodies: [
      assembly({ admits: ['full', 'associate', 'special', 'observer'], writtenProcedure: true, ...byMajority }),
      highLevelCommittee({ admits: ['full', 'associate', 'special'], decides: amending, writtenProcedure: true }),
    ],
    categories: categories('associate', 'special', 'observer'),
    fees,
    evidence: from(
      ['wc14', 'newsis2024'],
      'The 14th High-level Working Committee created the special category and admitted to three categories on the same day. That it may do so is inferred from that.',
    ),
  }),
];
