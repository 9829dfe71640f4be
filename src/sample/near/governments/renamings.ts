import { type Names } from '../../../language/names.js';
import { RenameMember } from '../../../membership/rename-member.js';
import { make, type Step } from '../../step.js';
import { from, type Page } from '../sources.js';

interface Renaming {
  who: string;
  names: Names;
  kind: 'official' | 'former';
  from?: string;
  page: Page;
  note: string;
}

const byYear = 'The association calls it by both names; of the change the year is known.';
const joinedAs = 'The name under which it joined. When it changed, the page does not say.';

/** New names under the same code, and old ones of which no day is known. */
const renamed: Renaming[] = [
  {
    who: 'KR-42',
    names: { en: 'Gangwon State', ko: '강원특별자치도' },
    kind: 'official',
    from: '2023',
    page: 'korea',
    note: byYear,
  },
  {
    who: 'KR-45',
    names: { en: 'Jeonbuk State', ko: '전북특별자치도' },
    kind: 'official',
    from: '2024',
    page: 'korea',
    note: byYear,
  },
  { who: 'KR-49', names: { ko: '제주도' }, kind: 'former', page: 'korea', note: joinedAs },
  {
    who: 'RU-KAM',
    names: { en: 'Kamchatka Oblast', ru: 'Камчатская область' },
    kind: 'former',
    page: 'russia',
    note: joinedAs,
  },
  {
    who: 'RU-ZAB',
    names: { en: 'Chita Oblast', ru: 'Читинская область' },
    kind: 'former',
    page: 'russia',
    note: joinedAs,
  },
];

export const memberNames: Step[] = renamed.map(({ who, page, note, ...name }) => ({
  key: `name/${who}`,
  command: () => make(RenameMember, { member: who, ...name, evidence: from(page, note) }),
}));
