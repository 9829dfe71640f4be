import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { mayPrecede } from '../language/dates.js';
import { commitmentFacts, type Party } from './events.js';

/** A commitment as far as its facts tell: the day it was made, and how it ended. */
export interface Commitment {
  made: string | null;
  ending: 'fulfilled' | 'lapsed' | null;
}

/** A promise or an invitation is made once and ends once: it is kept, or it comes to nothing. */
export const commitment: Decider<Commitment, typeof commitmentFacts> = {
  category: 'commitment',
  facts: commitmentFacts,
  initial: { made: null, ending: null },
  evolve: {
    CommitmentRecorded: (state, { on }) => ({ ...state, made: on }),
    CommitmentFulfilled: (state) => ({ ...state, ending: 'fulfilled' }),
    CommitmentLapsed: (state) => ({ ...state, ending: 'lapsed' }),
  },
  check: {
    CommitmentRecorded: ({ made }, { by, to, text, on, due }) => {
      if (made !== null) throw new Rejected('CommittedOnce', 'This commitment is already in the record');
      if (Object.keys(text).length === 0)
        throw new Rejected('CommitmentHasAText', 'A commitment says what is promised, or to what others are invited');
      if (to.length === 0) throw new Rejected('CommitmentIsMadeToSomebody', 'A commitment is made to somebody');
      if (![by, ...to].every(isOne))
        throw new Rejected('PartyIsOne', 'Each side is a government, the association, or somebody named');
      isDueAfter(on, due);
    },
    CommitmentFulfilled: (state, { commitment: own, on, ...by }) => {
      mayEnd(state, on);
      const { meeting, decision, coverage, through, text } = by;
      if (!(meeting ?? decision ?? coverage ?? through) && Object.keys(text ?? {}).length === 0)
        throw new Rejected('FulfilledBySomething', 'Say by what it was kept: an event of the record, or in words');
      if (through === own) throw new Rejected('FulfilledByAnother', 'A commitment is not kept by itself');
    },
    CommitmentLapsed: (state, { on }) => mayEnd(state, on),
  },
  reserves: (fact) =>
    fact.type === 'CommitmentRecorded' && fact.data.handle !== undefined ? [`commitment:${fact.data.handle}`] : [],
};

/** Erased names are `null`, and still somebody. */
const isOne = ({ government, association, name }: Party): boolean =>
  [government !== undefined, association === true, name !== undefined].filter(Boolean).length === 1;

const isDueAfter = (on: string, due: string | undefined): void => {
  if (due !== undefined && !mayPrecede(on, due))
    throw new Rejected('DueAfterItIsMade', 'It would be due before it was made');
};

const mayEnd = ({ made, ending }: Commitment, on: string): void => {
  if (made === null) throw new Rejected('CommitmentIsRecorded', 'This commitment is not in the record');
  if (ending !== null)
    throw new Rejected(
      'CommitmentEndsOnce',
      `This commitment has ${ending === 'lapsed' ? 'lapsed' : 'been kept'} already`,
    );
  if (!mayPrecede(made, on)) throw new Rejected('CommitmentEndsAfterItIsMade', 'It would end before it was made');
};
