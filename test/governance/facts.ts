import { chairFacts, decisionFacts, rulesFacts } from '../../src/governance/events.js';
import { liaoning, ulsan } from '../membership/facts.js';
import { association } from '../support/given.js';
import { factOf, idOf } from '../support/facts.js';

export const admission = idOf('admission of Liaoning');
export const election = idOf('election of Ulsan');
export const assembly13 = idOf('general-assembly-13');

/** What the assembly may do in these tests: admit full members and elect the chair. */
export const assembly = {
  body: 'general-assembly',
  names: { en: 'General Assembly' },
  admits: ['full' as const],
  electsChair: true,
};
export const committee = { body: 'working-committee', names: { en: 'Working Committee' }, admits: [] };

export const adopted = factOf(rulesFacts, 'RulesAdopted', {
  version: 'charter-1996',
  inForce: '1996-09-12',
  bodies: [assembly, committee],
});
export const amended = factOf(rulesFacts, 'RulesAmended', {
  version: 'practice-2017',
  inForce: '2017-09-26~',
  bodies: [assembly, { ...committee, admits: ['associate' as const] }],
});
export const decided = factOf(decisionFacts, 'DecisionTaken', {
  decision: admission,
  text: { en: 'Liaoning is admitted.' },
  body: 'general-assembly',
  meeting: assembly13,
  on: '2021-08-10',
  outcome: 'adopted' as const,
});
export const stood = factOf(chairFacts, 'CandidacySubmitted', { government: ulsan, term: 14, on: '2021-03' });
export const stoodBack = factOf(chairFacts, 'CandidacyWithdrawn', { government: ulsan, term: 14, on: '2021-06' });
export const superseded = factOf(decisionFacts, 'DecisionSuperseded', {
  decision: admission,
  by: election,
  on: '2023-10',
});
export const elected = factOf(chairFacts, 'ChairElected', { government: ulsan, term: 14, on: '2021-08-10' });
export const handedOver = factOf(chairFacts, 'ChairHandedOver', { government: ulsan, term: 14, on: '2021-08-10' });
export const started = factOf(chairFacts, 'TermStarted', { government: ulsan, term: 14, on: '2021-08-10' });
export const ended = factOf(chairFacts, 'TermEnded', { government: ulsan, term: 14, on: '2023-10' });

export const rulesStream = `rules-${association}`;
export const admitsLiaoning = decided({ admits: [{ government: liaoning, category: 'full' }] });
export const electsUlsan = decided({ decision: election, electsChair: { government: ulsan, term: 14 } });
