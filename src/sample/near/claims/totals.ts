import { type Statement } from './statement.js';

/** What a source says of the size of the association: members and, where it says so, their countries. */
const size = (
  asOf: string,
  page: Statement['page'],
  members: string,
  countries?: string,
  note?: string,
): Statement => ({
  key: `members-${asOf.replace(/[^\w-]/g, '')}-${members}`,
  asOf,
  page,
  figures: { 'members-total': members, ...(countries !== undefined && { 'member-countries': countries }) },
  note,
});

/** Published totals of the membership, to stand beside what the record counts. */
export const totals: Statement[] = [
  size('1996-09-12', 'seoul1996', '29', '4'),
  size('2002-05-23', 'imaeil2002', '36', '5', 'Would become 38 with two newcomers at the 4th assembly.'),
  size('2002', 'membersWiki', '40', '6'),
  size('2004-09', 'sedaily2004', '39', '6', 'Published after the 5th assembly.'),
  size('2004-09', 'dgmbc2004', '40', '6', 'Published before the 5th assembly.'),
  size('2006-04-11', 'seoul2006', '59', '6', 'Counts nineteen Mongolian applicants as members already.'),
  size('2006-09-12', 'krnews2006', '68', '6', 'Published before the 6th assembly took new members in.'),
  size('2008-09-03', 'imaeil2008', '64', '6'),
  size('2008-09', 'membersWiki', '69', '6', 'After the 7th assembly.'),
  size('2010-10-29', 'newswin2010', '69', '6'),
  size('2012-07-26', 'asiae2012', '70', '6'),
  size('2012', 'membersWiki', '71', '6', 'With Sejong.'),
  size('2014-10-22', 'gjtnews2014', '71', '6', 'Before the 10th assembly took new members in.'),
  size('2016-04-26', 'anhui2016', '73', '6'),
  size('2017-06-08', 'tcs2017', '77', '6'),
  size('2018-10', 'ga12', '78', '6', 'And one associate.'),
  size('2021-03-29', 'nspna2021', '78', '6', 'Would become 79 with Liaoning.'),
  size('2021-08-10', 'sedaily2021', '79', '6'),
  size('2021-10', 'npec2021', '79', '6'),
  size('2022-09-21', 'jilin2022', '79', '6', 'And one associate and seven observers.'),
  size('2023-10', ['ga14', 'lnd2023'], '81', '6'),
  size('2024-09-25', 'wc14', '82', undefined, 'With Qinghai.'),
  size('2025-11', 'newsknock2025', '82', '6', 'And three associates, one special member and five observers.'),
  size(
    '2025~',
    'chairMessage',
    '82',
    '6',
    'And three associates, one special member and five observers. The page bears no date.',
  ),
];
