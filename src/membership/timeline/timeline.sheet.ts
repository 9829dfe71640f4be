import { type TimelineEntry } from '../../timeline/member-timeline.query.js';
import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn, sourcesIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { memberWords } from '../words.js';

/** A member's whole timeline as a table. */
export const timelineSheet = (language: PageLanguage, _: unknown, at: string): Column<TimelineEntry>[] => {
  const { head, named } = cellsIn(language);
  const { say } = memberWords(language);
  return [
    [head('on'), ({ on }) => on],
    [head('until'), ({ end }) => end],
    [head('kind'), ({ lane }) => say(lane === 'milestone' ? 'milestones' : 'coverage')],
    [head('text'), ({ text }) => text[language]],
    [head('meeting'), ({ meeting }) => named(meeting?.names)],
    [head('sources'), ({ evidence }) => sourcesIn(evidence, at)],
    [head('recorded'), ({ recordedAt }) => recordedAt],
    [head('position'), ({ position }) => position],
  ];
};
