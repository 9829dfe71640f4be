import { type Admission } from './admission.js';

const founders = (on: string, who: string[], page: Admission['page'], note?: string): Admission => ({
  who,
  on,
  basis: 'founding',
  meeting: 'general-assembly-1',
  page,
  note,
});

const fromConference = (year: string, who: string[]): Admission =>
  founders(
    '1996-09?',
    who,
    'japan',
    `Weakly sourced. The association's page on Japan says ${year}, which is when it joined the conference that came before the association; that it was a founder in 1996 is inferred. Another account counts nine Japanese founders, not ten.`,
  );

/** Who was there when the association was founded: 32 by these sources, 29 by the press of the day. */
export const foundingMembers: Admission[] = [
  founders('1996-09', ['CN-HL', 'CN-HA'], 'china'),
  founders(
    '1996-09?',
    ['CN-SD'],
    'china',
    'The page names two Chinese founders and says of Shandong that it took part in the organising meeting. Another account counts three Chinese founders.',
  ),
  founders('1996-09', ['KR-47', 'KR-48', 'KR-42', 'KR-41', 'KR-43', 'KR-44', 'KR-45', 'KR-46', 'KR-49'], 'korea'),
  founders(
    '1996-09',
    ['RU-BU', 'RU-SA', 'RU-KHA', 'RU-PRI', 'RU-AMU', 'RU-IRK', 'RU-KAM', 'RU-SAK', 'RU-ZAB', 'ust-orda'],
    'russia',
    "The association's page on Russia names ten Russian founders; another account counts eight.",
  ),
  fromConference('1993', ['JP-15', 'JP-16', 'JP-28', 'JP-31', 'JP-32']),
  fromConference('1994', ['JP-26']),
  fromConference('1995', ['JP-02', 'JP-06', 'JP-17', 'JP-18']),
];
