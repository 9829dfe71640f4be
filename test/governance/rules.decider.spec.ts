import { rulesOfDay, type RulesVersion } from '../../src/governance/events.js';
import { rules } from '../../src/governance/rules.decider.js';
import { given } from '../support/given.js';
import { adopted, amended, assembly, committee } from './facts.js';

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

describe('a version of the rules is whole:', () => {
  const asked = (changed: Partial<RulesVersion>) => given(rules).when(adopted(changed));
  const category = { category: 'full' as const, votes: true, chairs: true };
  const fees = { amount: 1000, currency: 'USD' };

  it('a body stands in it once', () =>
    asked({ bodies: [assembly, committee, assembly] }).thenRejected('BodiesAreNamedOnce'));
  it('a category stands in it once', () =>
    asked({ categories: [category, category] }).thenRejected('CategoriesAreNamedOnce'));
  it('bodies admit to categories that it names', () =>
    asked({ categories: [{ ...category, category: 'special' }] }).thenRejected('AdmitsToKnownCategories'));
  it('and to any where it names none', () => asked({}).then());

  it.each(['3/2', '1/1', '99/98'])('nothing needs more than %s', (share) =>
    asked({ bodies: [{ ...assembly, majority: [{ of: 'votes', share }] }] }).thenRejected('SharesCanBeReached'),
  );
  it('nor does a quorum', () =>
    asked({ bodies: [{ ...assembly, quorum: [{ of: 'voters', share: '5/4' }] }] }).thenRejected('SharesCanBeReached'));
  it('all may be needed', () =>
    asked({ bodies: [{ ...assembly, majority: [{ of: 'votes', share: '1/1', orEqual: true }] }] }).then());

  it.each([
    { ends: 'after-months' as const },
    { ends: 'after-months' as const, months: 0 },
    { ends: 'after-months' as const, months: 24, body: 'general-assembly' },
    { ends: 'next-meeting' as const, months: 24 },
    { ends: 'next-meeting' as const, body: 'secretariat' },
  ])('a term does not end so: %o', (chairTerm) => asked({ chairTerm }).thenRejected('TermsEndSomehow'));
  it.each([
    { ends: 'after-months' as const, months: 24 },
    { ends: 'next-meeting' as const, body: 'general-assembly' },
    { ends: 'next-meeting' as const },
  ])('a term ends so: %o', (chairTerm) => asked({ chairTerm }).then());

  it.each([
    { ...fees, restricts: ['vote' as const] },
    { ...fees, unpaidYears: 2 },
    { ...fees, unpaidYears: 0, restricts: ['vote' as const] },
  ])('unpaid fees do not restrict so: %o', (said) => asked({ fees: said }).thenRejected('FeesRestrictAfterYears'));
  it('unpaid fees restrict after years', () =>
    asked({ fees: { ...fees, unpaidYears: 2, restricts: ['vote'] } }).then());
  it('an amendment is, too', () =>
    given(rules, [adopted({})])
      .when(amended({ bodies: [assembly, assembly] }))
      .thenRejected('BodiesAreNamedOnce'));
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
