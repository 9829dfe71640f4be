import { type Statement } from './statement.js';

const founded = (on: string, items: string[]): Statement[] =>
  items.map((item) => ({ key: `founding-${item}`, item, figures: { 'founded-on': on } }));

const theme = (items: string[]): Statement[] =>
  items.map((item) => ({
    ...{ key: `theme-${item}`, item, meeting: 'general-assembly-13' },
    figures: { theme: '同行25年，共创东北亚未来' },
  }));

/**
 * What the scrapbook on the 13th assembly says besides of the association, its members and the assembly: when and by how many it was
 * founded, which member Liaoning is, when members joined, who takes the chair.
 */
export const scrapbookFacts: Statement[] = [
  ...founded('1996', ['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07', 'A08', 'A09', 'A11', 'A14', 'A15', 'A16']),
  ...founded('1996-09', ['A12', 'A13']),
  { key: 'founders-A12', item: 'A12', figures: { 'founding-governments': '29', 'founding-countries': '4' } },
  { key: 'founders-A15', item: 'A15', figures: { 'founding-governments': '29', 'founding-countries': '4' } },
  { key: 'founders-seoul', page: 'seoul1996', figures: { 'founding-governments': '29', 'founding-countries': '4' } },
  ...theme(['A03', 'A04', 'A06', 'A08', 'A09', 'A10', 'A11', 'A13', 'A14', 'A15']),
  { key: 'ordinal-A02', item: 'A02', member: 'CN-LN', figures: { 'member-ordinal': '79' } },
  { key: 'ordinal-A07', item: 'A07', member: 'CN-LN', figures: { 'member-ordinal': '79' } },
  {
    ...{ key: 'ordinal-nspna', page: 'nspna2021', member: 'CN-LN', figures: { 'member-ordinal': '79' } },
    note: 'Published before the assembly: the number it would have if it was admitted.',
  },
  ...['A01', 'A02', 'A05', 'A07'].map((item) => ({
    ...{ key: `joined-${item}`, item, member: 'CN-LN', figures: { 'joined-on': '2021-08-10' } },
  })),
  {
    ...{ key: 'joined-A11', item: 'A11', member: 'CN-NX', figures: { 'joined-on': '2000-09' } },
    note: 'The original says September 2000; the Korean summary in the scrapbook has a day, 9, in the place of the month.',
  },
  { key: 'joined-A13', item: 'A13', member: 'CN-SN', figures: { 'joined-on': '2016-09' } },
  ...['A08', 'A09'].map((item) => ({
    ...{ key: `chair-${item}`, item, member: 'KR-31', figures: { 'chair-ordinal': '14' } },
  })),
  {
    ...{ key: 'chair-A14', item: 'A14', member: 'RU-SA', figures: { 'chair-ordinal': '13' } },
    note: 'Of the chair that went out.',
  },
  { key: 'ordinal-of-assembly-A03', item: 'A03', meeting: 'general-assembly-13', figures: { 'meeting-ordinal': '13' } },
];
