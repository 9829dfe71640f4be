import { type Statement } from './statement.js';

/** A source's figures on who came to a meeting: countries, governments and people. */
const came = (
  key: string,
  meeting: string,
  page: Statement['page'],
  [countries, governments, people]: [countries?: string, governments?: string, people?: string],
  note?: string,
): Statement => ({
  key,
  meeting,
  page,
  note,
  figures: {
    ...(countries !== undefined && { 'countries-present': countries }),
    ...(governments !== undefined && { 'governments-present': governments }),
    ...(people !== undefined && { 'people-present': people }),
  },
});

/** What was published on who came to the assemblies and committees, but for the scrapbook of the 13th assembly. */
export const attendanceFigures: Statement[] = [
  came('ga1-seoul', 'general-assembly-1', 'seoul1996', ['4', '29']),
  came('ga6-busan', 'general-assembly-6', 'busan2006', ['5', '51', '136']),
  came(
    'ga7-announced',
    'general-assembly-7',
    'china2008',
    ['5', '49', '~210'],
    'Announced on 28 August 2008, before it began.',
  ),
  came('ga8-newswin', 'general-assembly-8', 'newswin2010', ['5', '38', '125']),
  came('ga10-gjtnews', 'general-assembly-10', 'gjtnews2014', ['5', '>30', '>120']),
  came('ga11-hubei', 'general-assembly-11', 'hubei2016', ['6', undefined, '~200'], 'Just under 200 people.'),
  came(
    'ga12-minutes',
    'general-assembly-12',
    'ga12',
    ['5', '29', '102'],
    'Fourteen of the people are of the Secretariat.',
  ),
  came(
    'ga12-news',
    'general-assembly-12',
    'ga12news',
    ['5', '29', '~150'],
    'Local officials and the Secretariat included.',
  ),
  came('ga12-gbprime', 'general-assembly-12', 'gbprime2018', [undefined, '>30', '~100']),
  {
    key: 'ga13-near',
    meeting: 'general-assembly-13',
    page: 'ga13',
    figures: {
      'countries-present': '5',
      'governments-present': '73',
      'members-present': '70',
      'people-present': '>240',
    },
    note: 'The five countries are those of the 70 members. The three other governments are not all named; Ho Chi Minh City, an associate of a further country, is one.',
  },
  came('ga13-ulsan', 'general-assembly-13', 'sedaily2021', ['5', '73']),
  came('ga13-ningxia', 'general-assembly-13', 'ningxia2021', ['6', '76', '>200']),
  {
    key: 'wc13-jilin',
    meeting: 'working-committee-13',
    page: 'jilin2022',
    figures: { 'countries-present': '5', 'members-present': '54', 'people-present': '146' },
    note: 'One observer besides. The people include those of the Secretariat.',
  },
  {
    key: 'wc13-near',
    meeting: 'working-committee-13',
    page: 'wc13news',
    figures: { 'countries-present': '5', 'members-present': '54', 'people-present': '~150' },
    note: 'One observer besides.',
  },
  came('ga14-near', 'general-assembly-14', 'ga14', ['5', '52', '>150']),
  came('ga14-hankyung', 'general-assembly-14', 'hankyung2023', ['5', '52', '>130']),
  came('ga14-globalnews', 'general-assembly-14', 'globalnews2023', ['6', '52', '132']),
  came('wc14-near', 'working-committee-14', 'wc14', ['6', '38', '>90']),
  came('wc14-newsis', 'working-committee-14', 'newsis2024', [undefined, '39']),
  came('ga15-senqing', 'general-assembly-15', 'senqing2025', ['7', '33', '>120']),
];
