import { type Recorded } from '../../src/eventstore/facts.js';
import { ElectChair } from '../../src/governance/elect-chair.js';
import { whenChairDecided } from '../../src/governance/when-chair-decided.js';
import { ulsan } from '../membership/facts.js';
import { admitsLiaoning, decided, election, electsUlsan } from './facts.js';

const led = (fact: object) => whenChairDecided.on['DecisionTaken']!(fact as Recorded<never>);

it('elects whom an adopted decision gives the chair', () => {
  const commands = led(electsUlsan);
  expect(commands).toEqual([expect.any(ElectChair)]);
  expect(commands).toMatchObject([{ member: ulsan, term: 14, decision: election }]);
});

it('is silent where nobody is elected', () => {
  expect([led(admitsLiaoning), led(decided({ outcome: 'deferred' }))]).toEqual([[], []]);
});
