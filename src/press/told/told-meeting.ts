import { KINDS } from '../imports/body-words.js';
import { type KnownMeeting, numbersBy } from '../imports/match-meeting.js';
import { dayInSentence } from '../imports/written-day.js';
import { few, mostSaid, type Sentence, type Telling, type Told, type ToldMeeting, wordsOf } from './told.js';

/** A body that the record knows, with all that it is called. */
export interface KnownBody {
  body: string;
  names: readonly string[];
}

/** Sentences that number a meeting of a body. */
interface Numbered {
  sentence: Sentence;
  n: number;
  year: number;
}

const PLACE = [
  /在(?<place>\p{Script=Han}{2,16}?(?:市|省|道|州))(?:以[^，,。]{2,10})?(?:召开|举行|开幕)/u,
  /(?<place>\p{Script=Hangul}+(?: \p{Script=Hangul}+){0,2}(?:시|군|도|성))에서 (?:개최|열)/u,
];

/** The meeting that most rows of a document number, with its body, where a sentence tells its day. */
export const toldMeeting = (
  tellings: Telling[],
  bodies: KnownBody[],
  meetings: KnownMeeting[],
): { meeting: ToldMeeting; told: Told; kind: (typeof KINDS)[number] } | undefined => {
  const found = KINDS.flatMap((kind) => {
    const numbersIn = numbersBy(kind);
    const numbered = tellings.flatMap(({ sentences, published }) =>
      sentences.flatMap((sentence): Numbered[] =>
        [...new Set(numbersIn(sentence.folded))].map((n) => ({
          ...{ sentence, n },
          year: Number(published.slice(0, 4)),
        })),
      ),
    );
    const n = mostSaid(numbered.map((each) => each.n));
    return n === undefined ? [] : [{ kind, n, numbered: numbered.filter((each) => each.n === n) }];
  });
  const [most] = found.toSorted((a, b) => b.numbered.length - a.numbered.length);
  if (!most) return undefined;
  const { kind, n, numbered } = most;
  const dated = numbered.flatMap(({ sentence, year }) => {
    const day = dayInSentence(sentence.folded, year > 0 ? { year } : {})?.day;
    return day === undefined ? [] : [{ day, sentence }];
  });
  const on = mostSaid(dated.map(({ day }) => day));
  if (on === undefined) return undefined;
  const body = bodies.find(({ names }) => kind.some((word) => names.includes(word)))?.body ?? handled(kind[0]);
  const known = meetings.find(
    ({ ordinal, bodyNames }) => ordinal === n && kind.some((word) => bodyNames.includes(word)),
  );
  const handle = known?.handle ?? `${body}-${n}`;
  const place = mostSaid(numbered.flatMap(({ sentence }) => placeIn(sentence.quote)));
  const cells = {
    ...{ meeting: handle, body, ordinal: `${n}`, on },
    ...{
      'name.en': `${nth(n)} ${titled(kind[0])}`,
      'name.ko': `제${n}차 ${kind[1]}`,
      'name.zh-Hans': `第${n}次${kind[2]}`,
    },
    ...(place !== undefined && { place }),
  };
  const words = few(dated.filter(({ day }) => day === on).map(({ sentence }) => wordsOf(sentence)));
  const rows = new Set(numbered.map(({ sentence }) => sentence.n));
  return {
    meeting: { handle, body, on, rows },
    told: { kind: 'meetings', key: `meetings/${handle}`, rows: [{ cells, words }] },
    kind,
  };
};

const placeIn = (text: string): string[] => {
  const flat = text.replaceAll(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '');
  return PLACE.flatMap((pattern) => pattern.exec(flat)?.groups?.['place'] ?? []).slice(0, 1);
};

const handled = (words: string): string => words.replaceAll(' ', '-');
const titled = (words: string): string => words.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
const nth = (n: number): string => {
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
};
