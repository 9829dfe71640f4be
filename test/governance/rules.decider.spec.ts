import { rulesOfDay, type RulesVersion } from '../../src/governance/events.js';
import { rules } from '../../src/governance/rules.decider.js';
import { given } from '../support/given.js';
import { adopted, amended } from './facts.js';

describe('the rules of an association', () => {
  it('are adopted', () => given(rules).when(adopted({})).then());
  it('are adopted once', () =>
    given(rules, [adopted({})])
      .when(adopted({ version: 'charter-1998' }))
      .thenRejected('RulesAreAdoptedOnce'));
  it('are amended', () =>
    given(rules, [adopted({})])
      .when(amended({}))
      .then());
  it('are amended where there are some', () => given(rules).when(amended({})).thenRejected('AmendmentNeedsRules'));
  it('have a name for each version', () =>
    given(rules, [adopted({}), amended({})])
      .when(amended({ inForce: '2018' }))
      .thenRejected('VersionsHaveNamesOfTheirOwn'));
});

describe('the rules in force', () => {
  const version = (name: string, inForce: string): RulesVersion => ({ version: name, inForce, bodies: [] });
  const versions = [version('first', '1996-09-12'), version('second', '2017-09'), version('third', '2022-09-21')];
  it.each([
    ['1996-09-11', undefined],
    ['1996-09-12', 'first'],
    ['1996', 'first'],
    ['2017-08-31', 'first'],
    ['2017-09-01', 'second'],
    ['2017-09', 'second'],
    ['2022-09-20', 'second'],
    ['2022-09-21', 'third'],
    ['2022', 'third'],
    ['../2022-09-20', 'second'],
    ['2014/..', 'third'],
  ])('on %s are %s', (on, name) => expect(rulesOfDay(versions, on)?.version).toBe(name));

  it('are in the order of their days, in whatever order they were recorded', () => {
    const facts = [adopted({ inForce: '2010-10-28' }), amended({ version: 'older', inForce: '1996' })];
    const known = facts.reduce<RulesVersion[]>(
      (state, { data }) => rules.evolve.RulesAmended(state, data, {} as never),
      [],
    );
    expect(known.map(({ version }) => version)).toEqual(['older', 'charter-1996']);
  });
});
