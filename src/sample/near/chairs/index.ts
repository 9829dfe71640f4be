import { ElectChair } from '../../../governance/elect-chair.js';
import { StartTerm } from '../../../governance/start-term.js';
import { ChangeOfficeHolder } from '../../../membership/change-office-holder.js';
import { make, type Step } from '../../step.js';
import { from, items } from '../sources.js';
import { candidacyOfJeju, candidacyOfLiaoning } from './candidacies.js';
import { handover } from './handovers.js';
import { laterHeads } from './heads-since-2012.js';
import { earlyHeads } from './heads-to-2012.js';
import { noteOfElection, type Term, terms } from './terms.js';

const elect = (term: Term): Step => ({
  key: `election/${term.term}`,
  command: (earlier) =>
    make(ElectChair, {
      member: term.who,
      term: term.term,
      on: term.elected,
      decision: term.decision,
      evidence: [...from(term.page ?? 'chairs', noteOfElection(term)), ...items(earlier, term.items ?? [])],
    }),
});

const start = ({ term, who, started, page = 'chairs', note }: Term): Step[] =>
  started === undefined
    ? []
    : [
        {
          key: `term/${term}`,
          command: () => make(StartTerm, { member: who, term, on: started, evidence: from(page, note) }),
        },
      ];

/**
 * Candidacies, elections, handovers and starts of the terms of the chair in their order; a term that starts ends the one before.
 */
export const chairs: Step[] = [
  candidacyOfLiaoning,
  ...terms.flatMap((term) => [elect(term), ...handover(term.who, term.term), ...start(term)]),
  candidacyOfJeju,
];

/** Who headed the governments that held the chair. The same head twice would be two persons, so each is entered once. */
export const officeHolders: Step[] = [...earlyHeads, ...laterHeads].map((head) => ({
  key: `head/${head.who}/${head.from.replace('/', '-')}`,
  command: (earlier) =>
    make(ChangeOfficeHolder, {
      member: head.who,
      name: head.name,
      office: head.office,
      from: head.from,
      until: head.until,
      evidence: [...from(head.page, head.note), ...items(earlier, head.items ?? [])],
    }),
}));
