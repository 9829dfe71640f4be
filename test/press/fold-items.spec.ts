import { type CoverageSummary } from '../../src/press/coverage/coverage.summary.js';
import { foldItems } from '../../src/press/coverage/fold-items.js';

describe('items folded by family', () => {
  const items = (written: string) =>
    written.split(' ').map((each) => {
      const [id, family = id] = each.split('<');
      return { id, family } as CoverageSummary;
    });
  const folded = (written: string) =>
    foldItems(items(written)).map(({ item, others }) => [item.id, ...others.map(({ id }) => id)].join('+'));

  it('stand where the first of each family stood, under its original', () =>
    expect(folded('d c<a b a e<a')).toEqual(['d', 'a+c+e', 'b']));
  it('stand under their first where the original is not among them', () =>
    expect(folded('c<a b d<a')).toEqual(['c+d', 'b']));
});
