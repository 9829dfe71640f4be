import { byLanguage } from '../../exchange/by-language.js';
import { type Cells } from '../../exchange/reader.js';
import { isDate } from '../../language/dates.js';
import { formatDate } from '../../language/format-date.js';
import { nameIn, type Names } from '../../language/names.js';
import { type PageLanguage } from '../../web/page-language.js';
import { type Told } from '../told/told.js';
import { toldWords } from './told.words.js';

/** A fact in a few parts, in the reader's language. `names` are those of members, by how facts call them. */
export const partsOf = (
  { kind, rows }: Pick<Told, 'kind'> & { rows: { cells: Cells }[] },
  names: Map<string, Names>,
  language: PageLanguage,
): string[] => {
  const { say } = toldWords(language);
  const { cells } = rows[0]!;
  const day = (field: string) => {
    const text = cells[field];
    return text === undefined ? undefined : isDate(text) ? formatDate(text, language) : text;
  };
  const who = (field: string) => {
    const written = cells[field];
    const known = written === undefined ? undefined : names.get(written);
    return known ? nameIn(known, language).text : written;
  };
  const said = (field: string) => nameIn(byLanguage(cells, field), language).text || undefined;
  const when = (word: 'member' | 'applied' | 'coordinator' | 'due', field: string) => {
    const text = day(field);
    return text === undefined ? undefined : say(word, { day: text });
  };
  const parts: Record<Told['kind'], (string | undefined)[]> = {
    bodies: [said('name'), cells['admits'] && say('mayAdmit'), cells['elects'] && say('mayElect')],
    members: [
      who('code') ?? said('name'),
      cells['country'] && say('newGovernment', { code: cells['code']! }),
      when('member', 'joined'),
      cells['joined'] === undefined ? when('applied', 'applied') : undefined,
    ],
    meetings: [said('name'), day('on'), cells['place']],
    decisions: [said('text'), day('on')],
    attendance: [
      who('member'),
      ...rows.map(({ cells: { person, title } }) => [person, title].filter(Boolean).join(', ')),
    ],
    presiding: [[cells['person'], cells['title']].filter(Boolean).join(', '), who('member')],
    committees: [said('name'), who('coordinator'), when('coordinator', 'from')],
    commitments: [said('text'), when('due', 'due'), cells['occasion'] && say('kept', { name: cells['occasion'] })],
  };
  return parts[kind].filter((part): part is string => part !== undefined && part !== '');
};
