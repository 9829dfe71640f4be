import { countryName, type PageLanguage } from '../../web/page-language.js';
import { cellsIn, sourcesIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { modeWord } from '../meetings/meeting-line.js';
import { meetingWords } from '../words.js';
import { type AttendanceItem } from './attendance.answer.js';

/** Who came to one meeting, as a table. */
export const attendanceSheet = (language: PageLanguage, _: unknown, at: string): Column<AttendanceItem>[] => {
  const { head, named } = cellsIn(language);
  const { say } = meetingWords(language);
  const people = ({ people: each }: AttendanceItem) =>
    each.map(({ names, title }) => [named(names), named(title)].filter(Boolean).join(', ')).join('; ');
  return [
    [head('code'), ({ member }) => member.code],
    [head('name'), ({ member }) => named(member.names)],
    [head('country'), ({ country }) => country && countryName(country, language)],
    [head('status'), ({ status }) => say(status)],
    [head('mode'), ({ mode }) => mode && modeWord(mode, language)],
    [head('by'), ({ representedBy }) => representedBy && named(representedBy.names)],
    [say('who'), people],
    [head('sources'), ({ evidence }) => sourcesIn(evidence, at)],
    [head('position'), ({ position }) => position],
  ];
};
