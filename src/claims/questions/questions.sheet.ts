import { type PageLanguage } from '../../web/page-language.js';
import { cellsIn } from '../../web/sheets/cells.js';
import { type Column } from '../../web/sheets/sheet.js';
import { claimWords } from '../words.js';
import { type QuestionItem } from './answers.js';
import { measureText, ownText, saidText } from './in-words.js';

/** Questions as a table, what several texts say with their number. */
export const questionsSheet = (language: PageLanguage): Column<QuestionItem>[] => {
  const { head, named, yes } = cellsIn(language);
  const told = ({ said, about }: QuestionItem) =>
    said.map((each) => `${saidText(each, about.measure, language)} (${each.origins})`).join('; ');
  return [
    [head('question'), ({ about }) => measureText(about, language)],
    [head('meeting'), ({ about }) => named(about.meeting?.names)],
    [head('member'), ({ about }) => named(about.member?.names)],
    [head('on'), ({ about }) => about.asOf],
    [head('said'), told],
    [head('record'), ({ own }) => own && ownText(own, language)],
    [head('answer'), ({ answer, about }) => answer?.stands && saidText(answer.stands, about.measure, language)],
    [head('status'), ({ state }) => claimWords(language).say(state)],
    [head('contradictory'), ({ contradictory }) => yes(contradictory)],
    [head('id'), ({ id }) => id],
  ];
};
