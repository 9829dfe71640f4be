import { extractClaims, type FoundClaim } from '../../../src/claims/extract/extract.js';
import { seedItems } from './seeds.js';

const items = seedItems();
const signs: Record<string, string> = { 'more-than': '>', about: '~', 'less-than': '<' };
const shown = ({ comparator, value, said }: FoundClaim) => `${signs[comparator] ?? ''}${value ?? said}`;

/** What each original says: countries, governments, people present; members in total, their countries; and the rest. */
const gold: [countries: string, governments: string, people: string, total: string, of: string, rest: string][] = [
  ['6', '76', '>200', '79', '6', ''],
  ['5', '76', '>200', '79', '6', 'member-ordinal 79'],
  ['6', '76', '>200', '', '', ''],
  ['6', '76', '>200', '', '', ''],
  ['6', '76', '>200', '79', '6', ''],
  ['6', '79', '>200', '', '', ''],
  ['6', '76', '>200', '79', '6', 'member-ordinal 79'],
  ['', '', '', '80', '', 'chair-ordinal 14'],
  ['6', '76', '>200', '', '', 'chair-ordinal 14'],
  ['5', '>80', '>200', '', '', ''],
  ['6', '76', '>200', '79', '6', 'joined-on 2000-09'],
  ['', '', '~300', '79', '6', 'chair-ordinal 14, founding-governments 29, joined-on 2016-09, members-present 58'],
  ['6', '76', '>200', '79', '6', 'joined-on 2016-09'],
  ['6', '76', '>200', '', '', 'chair-ordinal 13, joined-on 2014'],
  ['5', '73', '>300', '79', '6', 'founding-countries 4, founding-governments 29, joined-on 2006'],
  ['', '', '', '79', '6', ''],
];

(items.length > 0 ? describe : describe.skip)('the press after the 13th General Assembly', () => {
  it.each(gold.map((row, n) => [n + 1, row] as const))('item %i says what its words say', (n, row) => {
    const claims = extractClaims(items[n - 1]!.original, 'zh-Hans', { published: '2021-08-11' });
    const of = (measure: string) =>
      [...new Set(claims.filter((each) => each.measure === measure).map(shown))].toSorted().join(' ');
    const five = ['countries-present', 'governments-present', 'people-present', 'members-total', 'member-countries'];
    const others = [
      'chair-ordinal',
      'founding-countries',
      'founding-governments',
      'joined-on',
      'member-ordinal',
      'members-present',
    ];
    const rest = others.filter((measure) => of(measure) !== '').map((measure) => `${measure} ${of(measure)}`);
    expect([...five.map(of), rest.join(', ')]).toEqual(row);
    expect(of('meeting-ordinal').split(' ')).toContain('13');
    expect(of('founded-on')).toMatch(/^(1996(-09)?)?$/);
  });
});
