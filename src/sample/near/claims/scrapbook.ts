import { type Statement } from './statement.js';

const item = (number: string, present: string[], membership: string[] = [], note?: string): Statement[] => {
  const [countries, governments, people] = present;
  const [members, memberCountries] = membership;
  const figure = (measure: string, value: string | undefined) => (value ? { [measure]: value } : {});
  const statement = { item: number, note };
  return [
    {
      ...statement,
      key: `ga13-${number}`,
      meeting: 'general-assembly-13',
      figures: {
        ...figure('countries-present', countries),
        ...figure('governments-present', governments),
        ...figure('people-present', people),
      },
    },
    {
      ...statement,
      key: `members-${number}`,
      asOf: '2021-08-10',
      figures: { ...figure('members-total', members), ...figure('member-countries', memberCountries) },
    },
  ];
};

/**
 * The figures of the scrapbook on the 13th assembly: countries, governments and people present; members and their countries.
 * Ten items that say 76 go back to about five texts, and the association's own count is 73.
 */
export const scrapbookFigures: Statement[] = [
  ...item('A01', ['6', '76', '>200'], ['79', '6']),
  ...item('A02', ['5', '76', '>200'], ['79', '6'], 'Viet Nam is left out of the countries present.'),
  ...item('A03', ['6', '76', '>200']),
  ...item('A04', ['6', '76', '>200'], [], 'The same text as A03.'),
  ...item('A05', ['6', '76', '>200'], ['79', '6']),
  ...item('A06', ['6', '79', '>200']),
  {
    key: 'ga13-A06-summary',
    item: 'A06',
    meeting: 'general-assembly-13',
    figures: { 'governments-present': '76' },
    note: 'Of the Korean summary in the scrapbook. The original says 79.',
  },
  ...item('A07', ['6', '76', '>200'], ['79', '6']),
  ...item('A08', [], ['80']),
  ...item('A09', ['6', '76', '>200']),
  ...item('A10', ['5', '>80', '>200'], [], 'Speaks of member governments.'),
  ...item('A11', ['6', '76', '>200'], ['79', '6'], 'Speaks of member governments.'),
  ...item('A12', ['', '', '~300'], ['79', '6']),
  {
    key: 'ga13-A12-members',
    item: 'A12',
    meeting: 'general-assembly-13',
    figures: { 'members-present': '58' },
    note: 'Written as 12 Chinese members and 46 of other countries; added up here.',
  },
  ...item('A13', ['6', '76', '>200'], ['79', '6'], 'Speaks of member governments.'),
  ...item('A14', ['6', '76', '>200']),
  ...item('A15', ['5', '73', '>300'], ['79', '6'], 'The 73 governments include observers.'),
  ...item('A16', [], ['79', '6']),
];
