import { byLanguage } from '../exchange/by-language.js';
import { formatDate } from '../language/format-date.js';
import { partsOf } from '../press/bringing/told-parts.js';
import { toldWords } from '../press/bringing/told.words.js';
import { type ToldAnswer, type ToldFact } from '../press/imports/answers.js';
import { paragraph } from './page.js';
import { type CliLanguage } from './verb.js';

/** What a document tells beside its items, each with its key and the words that say so. */
export const toldText = ({ told }: { told: ToldFact[] }, language: CliLanguage): string[] => {
  const { say } = toldWords(language);
  if (told.length === 0)
    return [
      { en: 'It tells nothing besides that the record lacks.', ko: '기록에 없는 것을 더 전하지 않습니다.' }[language],
    ];
  const names = new Map(
    told.flatMap(({ says: [cells = {}] }) => (cells['code'] ? [[cells['code'], byLanguage(cells, 'name')]] : [])),
  );
  return told.flatMap(({ key, kind, says, words, problem, corrects }) => [
    ...paragraph(key, 0, 2, 'bold'),
    ...paragraph(
      `${say(kind)}: ${partsOf({ kind, rows: says.map((cells) => ({ cells })) }, names, language).join(' · ')}`,
      2,
      2,
    ),
    ...corrects.flatMap(({ was, now }) =>
      paragraph(say('exact', { now: formatDate(now, language), was: formatDate(was, language) }), 2, 2, 'cyan'),
    ),
    ...(problem === null ? [] : paragraph(`! ${problem}`, 2, 2, 'yellow')),
    ...words.slice(0, 1).flatMap(({ row, quote }) => paragraph(`${row}: “${quote}”`, 4, 2, 'dim')),
  ]);
};

/** What of it was recorded, what a rule refused, and what waits for a second person. */
export const recordedText = ({ recorded, refused, waits }: ToldAnswer, language: CliLanguage): string[] => [
  {
    en: `${recorded} of what the document tells besides ${recorded === 1 ? 'was' : 'were'} recorded.`,
    ko: `문서가 그 밖에 전하는 것 가운데 ${recorded}건을 기록했습니다.`,
  }[language],
  ...refused.flatMap(({ key, reason }) => paragraph(`! ${key}: ${reason}`, 2, 2, 'yellow')),
  ...(waits.length > 0
    ? [
        { en: `${waits.length} wait for a second person.`, ko: `${waits.length}건은 다른 사람의 확인을 기다립니다.` }[
          language
        ],
      ]
    : []),
];
