import { coverage } from '../../src/press/coverage.decider.js';
import { document } from '../../src/press/document.decider.js';
import { given } from '../support/given.js';
import { added, imported, logged } from './facts.js';

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
  it('is in the record before text is added', () => given(coverage).when(added({})).thenRejected('CoverageIsLogged'));
});

describe('a document', () => {
  it('is entered', () => given(document).when(imported({})).then());
  it('is entered once', () =>
    given(document, [imported({})])
      .when(imported({}))
      .thenRejected('ImportedOnce'));
});
