import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { isDate } from '../language/dates.js';
import { idFor } from '../language/ids.js';
import { type Evidence } from '../language/nouns.js';
import { aboutOf, ofMember, saysDay, saysWords } from './about.shapes.js';
import { type About, type ClaimEvent, claimFacts, questionOf } from './events.js';

export type Claimed = Extract<ClaimEvent, { type: 'ClaimRecorded' }>['data'];
type Statement = Omit<Claimed, 'claim' | 'evidence'>;

/** What one source says: not yet in the record, set aside when it was proposed, or recorded as a claim. */
export interface Claim {
  claimed: Claimed | null;
  setAside: boolean;
}

/** One figure that one source published. */
export const claim: Decider<Claim, typeof claimFacts> = {
  category: 'claim',
  facts: claimFacts,
  initial: { claimed: null, setAside: false },
  evolve: {
    ClaimRecorded: (_, claimed) => ({ claimed, setAside: false }),
    ProposalSetAside: (state) => ({ ...state, setAside: true }),
  },
  check: {
    ClaimRecorded: ({ claimed }, statement) => {
      if (claimed) throw new Rejected('ClaimedOnce', 'This claim is already in the record');
      isSound(statement);
    },
    ProposalSetAside: ({ claimed, setAside }, statement) => {
      if (claimed) throw new Rejected('OnlyProposalsAreSetAside', 'This was accepted, and is a claim');
      if (setAside) throw new Rejected('ProposalSetAsideOnce', 'This proposal was set aside already');
      isSound(statement);
    },
  },
};

const isSound = (statement: Statement): void => {
  const { measure, comparator, value, upTo, said, government } = statement;
  const isFigure = !saysDay(measure) && !saysWords(measure);
  const hasFigure = comparator !== undefined && value !== undefined && said === undefined;
  const hasWords = said !== undefined && value === undefined && (comparator ?? 'exactly') === 'exactly';
  if (isFigure ? !hasFigure : !hasWords)
    throw new Rejected(
      'ClaimSaysOneThing',
      isFigure ? 'Of this a claim says a figure, and how' : 'Of this a claim says a day or words',
      isFigure ? 'value' : 'said',
    );
  if (saysDay(measure) && said !== null && !isDate(said))
    throw new Rejected('ClaimedDayIsADate', `${said} is no date as 2021-08-10 or 1996-09`, 'said');
  if (ofMember(measure) && government === undefined)
    throw new Rejected('ClaimNamesItsMember', 'Of this a claim says which member it is about', 'member');
  if (aboutOf(statement) === undefined)
    throw new Rejected('ClaimIsAboutSomething', 'A claim is about a meeting or about a day', 'meeting');
  if ((comparator === 'between') !== (upTo !== undefined) || (upTo !== undefined && upTo < value!))
    throw new Rejected(
      'BoundsAreInOrder',
      'Between needs a second figure that is not smaller, and nothing else has one',
      'upTo',
    );
  if (comparator === 'less-than' && value === 0)
    throw new Rejected('BoundsAreInOrder', 'Nothing is less than none', 'value');
};

/** The question that a claim came with. */
export const homeOf = (association: string, statement: Statement): string =>
  questionOf(association, aboutOf(statement) as About);

/**
 * The id under which one item of coverage says one thing of one subject once, whether it is proposed, set aside or accepted.
 * Nothing where no item is cited. Words are not part of it, as they may be anything.
 */
export const sayingOf = (association: string, evidence: Evidence | undefined, statement: Statement) => {
  const coverage = evidence?.find((source) => source.coverage !== undefined)?.coverage;
  const about = aboutOf(statement);
  if (coverage === undefined || about === undefined) return undefined;
  const { value = '', upTo = '', said } = statement;
  const day = saysDay(about.measure) ? (said ?? '') : '';
  return idFor('claim', coverage, questionOf(association, about), `${value}`, `${upTo}`, day);
};
