import { coverage } from '../../src/press/coverage.decider.js';
import { document } from '../../src/press/document.decider.js';
import { given } from '../support/given.js';
import { familiesOf, originalOf, type PressEvent, witnesses } from '../../src/press/events.js';
import { liaoning } from '../membership/facts.js';
import { idOf } from '../support/facts.js';
import { added, imported, item, linked, logged, marked, other, paper, rightsSet, ruledOut } from './facts.js';

describe('an item of coverage (invariant 9: it is never altered)', () => {
  it('is logged', () => given(coverage).when(logged({})).then());
  it('is logged once', () =>
    given(coverage, [logged({})])
      .when(logged({ title: { en: 'Another title' } }))
      .thenRejected('LoggedOnce'));
  it('has a title', () =>
    given(coverage)
      .when(logged({ title: {} }))
      .thenRejected('CoverageHasATitle'));
  it('gets text that was not at hand', () =>
    given(coverage, [logged({})])
      .when(added({ original: { language: 'zh-Hans', text: '原文' } }))
      .then());
  it('keeps its original whole where an excerpt of it comes', () =>
    given(coverage, [logged({ original: { language: 'ko', text: '가나성은 회원이다. 모두 서른 명이 왔다.' } })])
      .when(added({ original: { language: 'ko', text: '가나성은 회원 이다…' } }))
      .thenRejected('OriginalStaysWhole'));
  it('gets the whole of an original of which it had the beginning', () =>
    given(coverage, [logged({ original: { language: 'ko', text: '가나성은 회원이다…' } })])
      .when(added({ original: { language: 'ko', text: '가나성은 회원이다. 모두 서른 명이 왔다.' } }))
      .then());
  it('is in the record before text is added', () => given(coverage).when(added({})).thenRejected('CoverageIsLogged'));
});

describe('the links of an item', () => {
  const meeting = idOf('meeting');
  it('are added later, to what it was not linked to', () =>
    given(coverage, [logged({}), linked({ meeting })])
      .when(linked({ mentions: [other], decision: idOf('decision') }))
      .then());
  it('are those of an item in the record', () =>
    given(coverage).when(linked({ meeting })).thenRejected('CoverageIsLogged'));
  it('name something', () =>
    given(coverage, [logged({})])
      .when(linked({}))
      .thenRejected('LinksSomething'));
  it('name a member once', async () => {
    await given(coverage, [logged({ mentions: [other] })])
      .when(linked({ mentions: [paper, liaoning] }))
      .thenRejected('MentionedOnce');
    await given(coverage, [logged({}), linked({ mentions: [other] })])
      .when(linked({ mentions: [other] }))
      .thenRejected('MentionedOnce');
  });
  it.each(['meeting', 'decision'] as const)('name one %s', async (what) => {
    await given(coverage, [logged({ [what]: other })])
      .when(linked({ [what]: paper }))
      .thenRejected('LinkedToOne');
    await given(coverage, [logged({}), linked({ [what]: other })])
      .when(linked({ [what]: paper }))
      .thenRejected('LinkedToOne');
  });
});

describe('the rights of an item', () => {
  it('are said, and said otherwise', () =>
    given(coverage, [logged({}), rightsSet({})])
      .when(rightsSet({ rights: 'excerpt' }))
      .then());
  it('are those of an item in the record', () => given(coverage).when(rightsSet({})).thenRejected('CoverageIsLogged'));
});

describe('a mark of reprint', () => {
  const beside = { [`coverage-${other}`]: [logged({ coverage: other })] };
  const also = (...facts: PressEvent[]) => ({
    [`coverage-${other}`]: [logged({ coverage: other }), ...facts],
  });

  it('says of which item', () =>
    given(coverage, [logged({})], beside)
      .when(marked({ score: 0.98 }))
      .then());
  it('or of which not', () =>
    given(coverage, [logged({})], beside)
      .when(ruledOut({}))
      .then());
  it.each([marked, ruledOut])('names two items of the record (%#)', async (fact) => {
    await given(coverage, [logged({})])
      .when(fact({}))
      .thenRejected('CoverageIsLogged');
    await given(coverage, [], beside).when(fact({})).thenRejected('CoverageIsLogged');
    await given(coverage, [logged({})], beside)
      .when(fact({ of: item }))
      .thenRejected('ReprintOfAnother');
  });
  it('is made once', () =>
    given(coverage, [logged({}), marked({})], { ...beside, [`coverage-${paper}`]: [logged({})] })
      .when(marked({ of: paper, kind: 'reworked' }))
      .thenRejected('ReprintOfOne'));
  it('does not go round', () =>
    given(coverage, [logged({})], also(marked({ coverage: other, of: item })))
      .when(marked({}))
      .thenRejected('ReprintsEndInAnOriginal'));
  it('does not say both of two items', async () => {
    await given(coverage, [logged({}), ruledOut({})], beside)
      .when(marked({}))
      .thenRejected('MarkedOneWay');
    await given(coverage, [logged({}), marked({})], beside)
      .when(ruledOut({}))
      .thenRejected('MarkedOneWay');
    await given(coverage, [logged({})], also(ruledOut({ coverage: other, of: item })))
      .when(marked({}))
      .thenRejected('MarkedOneWay');
    await given(coverage, [logged({})], also(marked({ coverage: other, of: item })))
      .when(ruledOut({}))
      .thenRejected('MarkedOneWay');
  });
});

describe('a reprint family', () => {
  const reprints = new Map([
    ['b', 'a'],
    ['c', 'b'],
    ['x', 'y'],
    ['y', 'x'],
  ]);
  it('has the original to which its marks lead', () =>
    expect(['a', 'b', 'c', 'd'].map((each) => originalOf(reprints, each))).toEqual(['a', 'a', 'a', 'd']));
  it('has one original also where two marks close a ring', () =>
    expect(['x', 'y'].map((each) => originalOf(reprints, each))).toEqual(['x', 'x']));
  it('is one witness', () => {
    expect(witnesses(['a', 'b', 'c', 'd'], reprints)).toBe(2);
    expect(witnesses(['b', 'c'], reprints)).toBe(1);
    expect(familiesOf(['c', 'd', 'b'], reprints)).toEqual(
      new Map([
        ['a', ['c', 'b']],
        ['d', ['d']],
      ]),
    );
  });
});

describe('a document', () => {
  it('is entered', () => given(document).when(imported({})).then());
  it('is entered once', () =>
    given(document, [imported({})])
      .when(imported({}))
      .thenRejected('ImportedOnce'));
});
