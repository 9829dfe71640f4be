import { handlers } from '../../eventstore/projection.js';
import { type CommitmentEvent } from '../../commitments/events.js';
import { type CommitteeEvent } from '../../committees/events.js';
import { type DecisionEvent } from '../../governance/events.js';
import { adding, retext, rowOf, textOf, textsOf } from './row.js';
import { SearchText } from './search-text.entity.js';

/** Decisions, committees and commitments by their texts. */
export const ofGovernance = {
  ...handlers<DecisionEvent>({
    DecisionTaken: (fact, rows) => {
      const { decision, text, title, meeting, on, admits = [], electsChair } = fact.data;
      const about = { item: decision, type: 'decision' as const, place: `/decisions/${decision}`, meeting, on };
      const governments = [...admits.map(({ government }) => government), electsChair?.government];
      const texts = [...textsOf('title', title), ...textsOf('text', text)];
      rows.put(SearchText, fact, rowOf(fact, { ...about, governments, texts }));
    },
  }),
  ...handlers<CommitteeEvent>({
    CommitteeEstablished: (fact, rows) => {
      const { committee, names } = fact.data;
      const told = { item: committee, type: 'committee' as const, place: `/committees/${committee}` };
      rows.put(SearchText, fact, rowOf(fact, { ...told, texts: textsOf('name', names) }));
    },
    CommitteeRenamed: (fact, rows) => retext(rows, fact, 'committee', adding(textsOf('name', fact.data.names))),
  }),
  ...handlers<CommitmentEvent>({
    CommitmentRecorded: (fact, rows) => {
      const { commitment, by, to, text, on, meeting } = fact.data;
      const parties = [by, ...to];
      const governments = parties.map(({ government }) => government);
      const texts = [...textsOf('text', text), ...parties.flatMap(({ name }) => textOf('alias', 'und', name))];
      const told = { item: commitment, type: 'commitment' as const, place: `/commitments/${commitment}` };
      rows.put(SearchText, fact, rowOf(fact, { ...told, governments, on, meeting, texts }));
    },
    CommitmentRenewed: (fact, rows) => retext(rows, fact, 'commitment', adding(textsOf('because', fact.data.because))),
    CommitmentFulfilled: (fact, rows) => retext(rows, fact, 'commitment', adding(textsOf('text', fact.data.text))),
    CommitmentLapsed: (fact, rows) => retext(rows, fact, 'commitment', adding(textsOf('because', fact.data.because))),
  }),
};
