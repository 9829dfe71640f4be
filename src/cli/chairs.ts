import { formatDate } from '../language/format-date.js';
import { nameIn, type Names } from '../language/names.js';
import { type ChairsAnswer, type InOffice, type Term } from '../governance/chairs/answer.js';
import { type Answered, read } from './answer.js';
import { evidenceLines } from './evidence.js';
import { paint, paragraph, table } from './page.js';
import { type Titles } from './titles.js';
import { type CliLanguage, reading, type ReadingOptions } from './verb.js';
import { times } from './words.js';

/** `annals chairs`: who holds the chair on a day, why, and all its terms. */
export const chairs = () =>
  reading('chairs', 'Who holds the chair and why, and its terms.', 'chairs', 'chairs --true-on 2025-07-01').action(
    (options: ReadingOptions) =>
      read(options, chairsText, async ({ ask, asOf }) => {
        const { Chairs } = await import('../governance/chairs/chairs.query.js');
        return ask(new Chairs(asOf));
      }),
  );

const chairsText = (answer: Answered<ChairsAnswer>, language: CliLanguage, titles: Titles): string[] => {
  const { asOf, inOffice, items } = answer;
  const nobody = { en: 'Nobody is known to hold the chair.', ko: '의장단체를 알 수 없음' }[language];
  return [
    ...(inOffice.length === 0 ? [paint('bold', nobody)] : []),
    ...inOffice.flatMap((holder) => holderLines(holder, language, titles)),
    ...paragraph(times(asOf, language), 0, 0, 'dim'),
    '',
    ...table(items.map((term) => row(term, language))),
  ];
};

const holderLines = (
  { member, term, holds, people, why, evidence }: InOffice,
  language: CliLanguage,
  titles: Titles,
) => [
  ...paragraph(
    `${nameOf(member, language)}${holds === 'perhaps' ? ' ?' : ''} (${numbered(term, language)})`,
    0,
    0,
    'bold',
  ),
  ...people.flatMap(({ name, office }) =>
    paragraph(`${nameIn(known(name), language).text || '…'}, ${nameIn(office, language).text}`, 2),
  ),
  ...paragraph(why.text[language], 2),
  ...evidenceLines(evidence, language, 2, titles),
];

const row = (term: Term, language: CliLanguage): string[] => [
  numbered(term.term, language),
  spanOf(term, language),
  lengthOf(term, language),
  term.member ? nameOf(term.member, language) : candidatesOf(term, language),
];

/** From when to when, a tilde before what is derived; what has not begun says how far it has come. */
const spanOf = ({ elected, started, ended, derived }: Term, language: CliLanguage): string => {
  const day = (told: string | null, ruled: { on: string } | null) =>
    told === null ? (ruled ? `~${dayIn(ruled.on, language)}` : '') : dayIn(told, language);
  const from = day(started, derived.started);
  if (from !== '') return `${from} – ${day(ended, derived.ended)}`.trim();
  if (elected === null) return { en: 'candidates', ko: '후보' }[language];
  return { en: `elected ${dayIn(elected, language)}`, ko: `${dayIn(elected, language)} 선출` }[language];
};

/** A day that lies somewhere between two is bracketed, so that what begins or ends then is not read as lasting that long. */
export const dayIn = (on: string, language: CliLanguage): string => {
  const text = formatDate(on, language);
  return text.includes(' – ') ? `(${text})` : text;
};

const lengthOf = ({ months }: Term, language: CliLanguage): string => {
  if (!months) return '';
  const { least, most } = months;
  const n = least === most ? `${least}` : `${least}–${most}`;
  return { en: `${n} months`, ko: `${n}개월` }[language];
};

const candidatesOf = ({ candidacies }: Term, language: CliLanguage): string =>
  candidacies
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ member }) => nameOf(member, language))
    .join(', ');

const numbered = (term: number, language: CliLanguage): string => ({ en: `term ${term}`, ko: `제${term}대` })[language];

const nameOf = (
  { id, code, names }: { id: string; code: string | null; names: Names },
  language: CliLanguage,
): string => [nameIn(names, language).text || id, code === null ? '' : `(${code})`].join(' ').trim();

const known = (text: Record<string, string | null>): Names =>
  Object.fromEntries(Object.entries(text).filter((entry): entry is [string, string] => entry[1] !== null));
