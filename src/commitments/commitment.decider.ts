import { type Decider } from '../eventstore/decider.js';
import { Rejected } from '../eventstore/errors.js';
import { mayPrecede } from '../language/dates.js';
import { commitmentFacts, type Party } from './events.js';

/** A commitment as far as its facts tell: the days on which it was made and renewed, and how and when it ended. */
export interface Commitment {
  made: string | null;
  renewed: string[];
  ending: 'fulfilled' | 'lapsed' | null;
  ended: string | null;
}

/** A promise or an invitation is made once and ends once: it is kept, or it comes to nothing. In between it may be renewed. */
export const commitment: Decider<Commitment, typeof commitmentFacts> = {
  category: 'commitment',
  facts: commitmentFacts,
  initial: { made: null, renewed: [], ending: null, ended: null },
  evolve: {
    CommitmentRecorded: (state, { on }) => ({ ...state, made: on }),
    CommitmentRenewed: (state, { on }) => ({ ...state, renewed: [...state.renewed, on] }),
    CommitmentFulfilled: (state, { on }) => ({ ...state, ending: 'fulfilled', ended: on }),
    CommitmentLapsed: (state, { on }) => ({ ...state, ending: 'lapsed', ended: on }),
  },
  check: {
    CommitmentRecorded: ({ made }, { by, to, text, on, due }) => {
      if (made !== null) throw new Rejected('CommittedOnce', 'This commitment is already in the record');
      if (Object.keys(text).length === 0)
        throw new Rejected(
          'CommitmentHasAText',
          'A commitment says what is promised, or to what others are invited',
          'text',
        );
      if (to.length === 0) throw new Rejected('CommitmentIsMadeToSomebody', 'A commitment is made to somebody', 'to');
      isOne(by, 'by');
      for (const [n, party] of to.entries()) isOne(party, `to/${n}`);
      isDueAfter(on, due);
    },
    CommitmentRenewed: ({ made, ended }, { on, due }) => {
      isMade(made);
      if (!mayPrecede(made, on))
        throw new Rejected('CommitmentIsRenewedAfterItIsMade', 'It would be renewed before it was made', 'on');
      if (ended !== null && !mayPrecede(on, ended)) isOverBeforeRenewal();
      isDueAfter(on, due);
    },
    CommitmentFulfilled: (state, { commitment: own, on, ...by }) => {
      mayEnd(state, on);
      const { meeting, decision, coverage, through, text } = by;
      if (!(meeting ?? decision ?? coverage ?? through) && Object.keys(text ?? {}).length === 0)
        throw new Rejected('FulfilledBySomething', 'Say by what it was kept: an event of the record, or in words');
      if (through === own) throw new Rejected('FulfilledByAnother', 'A commitment is not kept by itself', 'through');
    },
    CommitmentLapsed: (state, { on }) => mayEnd(state, on),
  },
  reserves: (fact) =>
    fact.type === 'CommitmentRecorded' && fact.data.handle !== undefined ? [`commitment:${fact.data.handle}`] : [],
};

/** Erased names are `null`, and still somebody. */
const isOne = ({ government, association, name }: Party, field: string): void => {
  if ([government !== undefined, association === true, name !== undefined].filter(Boolean).length !== 1)
    throw new Rejected('PartyIsOne', 'Each side is a government, the association, or somebody named', field);
};

const isDueAfter = (on: string, due: string | undefined): void => {
  if (due !== undefined && !mayPrecede(on, due))
    throw new Rejected('DueAfterItIsMade', 'It would be due before that was said', 'due');
};

const isOverBeforeRenewal = (): never => {
  throw new Rejected('CommitmentIsRenewedWhileOpen', 'It would be renewed when it had ended already', 'on');
};

const isMade: (made: string | null) => asserts made is string = (made) => {
  if (made === null) throw new Rejected('CommitmentIsRecorded', 'This commitment is not in the record');
};

const mayEnd = ({ made, renewed, ending }: Commitment, on: string): void => {
  isMade(made);
  if (ending !== null)
    throw new Rejected(
      'CommitmentEndsOnce',
      `This commitment has ${ending === 'lapsed' ? 'lapsed' : 'been kept'} already`,
    );
  if (!mayPrecede(made, on)) throw new Rejected('CommitmentEndsAfterItIsMade', 'It would end before it was made', 'on');
  if (!renewed.every((each) => mayPrecede(each, on))) isOverBeforeRenewal();
};
