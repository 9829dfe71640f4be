import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { meetingWords } from '../words.js';
import { modeWord } from './meeting-line.js';
import { worthTelling } from './status.js';
import { type MeetingSummary } from './summary.js';

/** Meetings as a table. */
export const meetingsSheet = (language: PageLanguage): Column<MeetingSummary>[] => {
  const { head, named } = cellsIn(language);
  return [
    [head('name'), ({ names }) => named(names)],
    [head('body'), ({ body }) => body],
    [head('number'), ({ ordinal }) => ordinal],
    [head('on'), ({ on }) => on],
    [head('status'), (meeting) => statusWord(meeting, language)],
    [head('place'), ({ place }) => named(place)],
    [head('mode'), ({ mode }) => mode && modeWord(mode, language)],
    [head('host'), ({ host }) => named(host?.names)],
    [head('handle'), ({ handle }) => handle],
    [head('id'), ({ id }) => id],
  ];
};

const statusWord = (meeting: MeetingSummary, language: PageLanguage): string => {
  const { say } = meetingWords(language);
  const stands = worthTelling(meeting);
  return stands ? say(`status-${stands}`) : say('held');
};
