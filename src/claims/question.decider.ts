import { type Decider, type View } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { type Recorded } from '../eventstore/facts.js';
import { type Claim, claim, homeOf } from './claim.decider.js';
import { areAlike } from './about.shapes.js';
import { aboutOf, questionFacts, questionOf } from './events.js';

/** Where a claim that came with this question was put: another question it counts in, and whether it is to count at all. */
export interface Put {
  into: string | null;
  aside: boolean;
}

/** A question as persons left it: what is stood by, who asked for that, and where its claims were put. */
export interface Question {
  answer: 'proposed' | 'answered' | 'left-open' | null;
  /** Who proposed the answer. */
  by: string | null;
  put: Record<string, Put>;
}

/** What a check must know of the claim that a fact names. */
interface Named {
  association: string;
  claimed: Claim['claimed'];
  /** The question it came with, and where that put it. */
  home: string | null;
  put: Put | undefined;
}

const view: View<Question, typeof questionFacts> & { evolve: Decider<Question, typeof questionFacts>['evolve'] } = {
  category: 'question',
  initial: { answer: null, by: null, put: {} },
  evolve: {
    AnswerProposed: (state, _, fact) => ({ ...state, answer: 'proposed', by: personBehind(fact) }),
    AnswerConfirmed: (state) => ({ ...state, answer: 'answered' }),
    AnswerTakenBack: (state) => ({ ...state, answer: null, by: null }),
    QuestionLeftOpen: (state) => ({ ...state, answer: 'left-open', by: null }),
    ClaimMeasureMarked: (state, { question: home, claim: id, into }) =>
      into === home ? returned(state, id) : putting(state, id, { into, aside: false }),
    ClaimSetAside: (state, { claim: id }) => putting(state, id, { into: state.put[id]?.into ?? null, aside: true }),
    ClaimReturned: (state, { claim: id }) => returned(state, id),
  },
};

/** While facts are judged they have nobody behind them yet. */
const personBehind = ({ actor }: Partial<Recorded>): string | null => actor?.id ?? null;

const returned = ({ put, ...state }: Question, id: string): Question => {
  const { [id]: _, ...others } = put;
  return { ...state, put: others };
};

const putting = (state: Question, id: string, put: Put): Question => ({ ...state, put: { ...state.put, [id]: put } });

/** What becomes of a question: an answer is stood by, confirmed and taken back; claims are put where they belong. */
export const question: Decider<Question, typeof questionFacts, Named> = {
  ...view,
  facts: questionFacts,
  neighbours: async (read, { data }) => {
    const { association } = read;
    const id = 'claim' in data ? data.claim : undefined;
    const { claimed } = id === undefined ? claim.initial : await read.fold(claim, id);
    const home = claimed && homeOf(association, claimed);
    const elsewhere = home === null || home === data.question ? view.initial : await read.fold(view, home);
    return { association, claimed, home, put: elsewhere.put[id ?? ''] };
  },
  check: {
    AnswerProposed: (state, { question: id, claim: stands, own }, named) => {
      if ((stands === undefined) === (own === undefined))
        throw new Rejected('AnswerStandsByOne', 'An answer stands by one claim, or by the figure of the record');
      hasNoAnswer(state);
      if (stands === undefined) return;
      const put = named.home === id ? state.put[stands] : named.put;
      if (named.home === null || (put?.into ?? named.home) !== id) throw notOfThis();
      if (put?.aside) throw new Rejected('ClaimIsNotSetAside', 'A claim that was set aside cannot be stood by');
    },
    AnswerConfirmed: ({ answer }) => {
      if (answer !== 'proposed')
        throw new Rejected('ConfirmationFollowsProposal', 'No answer waits for a second person to confirm it');
    },
    AnswerTakenBack: ({ answer }) => {
      if (answer === null)
        throw new Rejected('OnlyAnAnswerIsTakenBack', 'Nothing is stood by that could be taken back');
    },
    QuestionLeftOpen: (state) => {
      if (state.answer === 'left-open') throw new Rejected('LeftOpenOnce', 'This question was left open already');
      hasNoAnswer(state);
    },
    ClaimMeasureMarked: (
      { put },
      { question: id, claim: marked, measure, when, into },
      { home, claimed, association },
    ) => {
      if (home !== id || !claimed) throw notOfThis();
      if (!areAlike(measure, claimed.measure))
        throw new Rejected(
          'MeasureFitsTheClaim',
          'A figure stays a figure, a day a day, and words stay words',
          'measure',
        );
      const about = aboutOf({ ...claimed, measure, when });
      if (about === undefined)
        throw new Rejected('ClaimIsAboutSomething', 'The claim does not say of what it would then be');
      if (questionOf(association, about) !== into)
        throw new Rejected('MarkLeadsToItsQuestion', 'The claim would belong to another question than is named');
      if (put[marked]?.aside)
        throw new Rejected('ClaimIsNotSetAside', 'The claim was set aside, and must return first');
      if (into === (put[marked]?.into ?? id))
        throw new Rejected('MarkChangesTheMeasure', 'The claim counts this already');
    },
    ClaimSetAside: ({ put }, { question: id, claim: set }, { home }) => {
      if (home !== id) throw notOfThis();
      if (put[set]?.aside) throw new Rejected('ClaimSetAsideOnce', 'This claim was set aside already');
    },
    ClaimReturned: ({ put }, { claim: id }) => {
      if (!put[id]) throw new Rejected('OnlyMovedClaimsReturn', 'This claim was neither moved nor set aside');
    },
  },
};

const hasNoAnswer = ({ answer }: Question): void => {
  if (answer === 'proposed' || answer === 'answered')
    throw new Rejected('OneAnswerAtATime', 'An answer is stood by already; take that back first');
};

const notOfThis = () => new Rejected('ClaimIsOfTheQuestion', 'The claim does not count in this question');
