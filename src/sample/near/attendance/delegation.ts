import { type RecordAttendance } from '../../../meetings/record-attendance.js';
import { type Names } from '../../../language/names.js';
import { type Page } from '../sources.js';

type Given = RecordAttendance['delegations'][number];
type Person = NonNullable<Given['people']>[number];

/** A government that was there, with the people that the sources name. */
export interface Delegation {
  who: string;
  capacity: Given['capacity'];
  mode?: Given['mode'];
  people?: Person[];
  page?: Page | readonly Page[];
  /** Items of coverage that tell of it, by their numbers in the scrapbook. */
  items?: string[];
  note?: string;
}

/** A person of a delegation; where nothing else is said, all that is known is that they came. */
export const person = (names: Names, title: Names, did: Person['did'] = ['attended'], note?: string): Person => ({
  names,
  title,
  ...(title['en'] && title['en'] in ranks && { rank: ranks[title['en']] }),
  did,
  ...(note !== undefined && { note: { en: note } }),
});

/** Where the holders of an office stand in their government. */
const ranks: Record<string, Person['rank']> = {
  Governor: 'head',
  Mayor: 'head',
  'Head of the Republic': 'head',
  'Vice-governor': 'vice-head',
  'Vice-governor for the economy': 'vice-head',
  'Director of the Foreign Affairs Office': 'director-general',
  'Deputy Director of the Foreign Affairs Office': 'deputy-director-general',
};
