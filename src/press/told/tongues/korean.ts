import { type Mention } from '../../imports/mentioned-members.js';
import { type Named, type Tongue } from '../tongues.js';

const OFFICE =
  '부?(?:지사|시장|성장|주지사|주석|총리|의장|주임|국장|실장|처장|과장|부장|서기|위원장|비서장|구청장|군수|아이막장)';
const PERSON = new RegExp(`^(?<of>\\p{Script=Hangul}*?)(?<office>${OFFICE})(?:이|가|은|는|도|와|과|을|를)?[,.]?$`, 'u');
/** Offices in which people work, as words by themselves. */
const PLACE = /(?:판공실|사무국|사무소|위원회|정부|시청|도청|본부|공화국|\p{Script=Hangul}{2}[국처실과부청])$/u;
/** What stands before an office and is no office itself, nor joined to one. */
const NAME = /^(?!\p{Script=Hangul}*(?:총장|지사|시장|장관|대표|의원|과|와|등|및|의)$)\p{Script=Hangul}{2,6}$/u;

/** «우원거 주임», «외사판공실 우원거 주임», «우원거 산둥성외사판공실 주임» and «이철우 경북지사». */
const people = (written: string, mentions: Mention[]): Named[] => {
  const words = [...written.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }));
  const memberIn = (first: number, last: number) =>
    mentions.find(({ from, to }) => from >= words[first]!.from && to <= words[last]!.to)?.member;
  const isPlace = (n: number): boolean => n >= 0 && (PLACE.test(words[n]!.word) || memberIn(n, n) !== undefined);
  return words.flatMap(({ word }, n): Named[] => {
    const { of, office } = PERSON.exec(word)?.groups ?? {};
    if (of === undefined || office === undefined) return [];
    const title = of + office;
    let at = n - 1;
    if (of === '' && at >= 0 && !isPlace(at)) {
      // The name stands before the office, and where the person works before the name.
      let first = at;
      while (isPlace(first - 1)) first -= 1;
      const place = words.slice(first, at).map((each) => each.word);
      return named(words[at]!.word, [...place, title].join(' '), memberIn(first, n));
    }
    while (isPlace(at)) at -= 1;
    const place = words.slice(at + 1, n).map((each) => each.word);
    return at < 0 ? [] : named(words[at]!.word, [...place, title].join(' '), memberIn(at + 1, n));
  });
};

const named = (name: string, title: string, member: Named['member']): Named[] =>
  NAME.test(name) ? [{ name, title, ...(member && { member }) }] : [];

/** Korean. */
export const korean: Tongue = {
  came: /(?:참석|참가|출석)(?:했|하였|하여|해|하고|한 |함)/u,
  ahead: /(?:참석|참가|출석)할|(?:참석|참가)을 (?:요청|초청)/u,
  notSent: /연합|사무총장|near|대사|대학|기업|회사/iu,
  people,
  // What is decided is told in Korean as in Chinese, see `told-decisions`.
  admits: [],
  elects: [],
  open: /^$/u,
  presided: [
    new RegExp(
      `(?<![\\p{Script=Hangul}])(?<name>(?!이날|이번|오늘|회의|총회|본회의)\\p{Script=Hangul}{2,4}) (?<title>(?:(?!\\p{L}*[은는이가을를에] )\\p{L}+ ){0,2}?\\p{L}*(?:사무총장|${OFFICE}))(?:이|가|은|는|의)? (?:이번 |이날 )?(?:(?:총회|회의|본회의|회의의)(?:를|을)? ?)?(?:주재(?:로|했|하|한)|사회를 (?:맡|보)|사회로 |진행을 맡)`,
      'u',
    ),
    new RegExp(
      `(?:사회|진행)[는은] (?<name>(?!이날|이번|오늘|회의|총회|본회의)\\p{Script=Hangul}{2,4}) (?<title>(?:(?!\\p{L}*[은는이가을를에] )\\p{L}+ ){0,2}?\\p{L}*(?:사무총장|${OFFICE}))(?:이|가) 맡`,
      'u',
    ),
  ],
  coordinates:
    /(?<year>(?:19|20)\d{2})년(?: (?<month>\d{1,2})월)?부터 (?:near의? )?(?<committee>[\p{Script=Hangul}·]{2,16} ?분과위원회)(?:의|를)? ?(?:코디네이터|조정관|간사)/u,
  invites:
    /(?<by>near|연합|사무국|사무총장)[^.]{0,60}?(?<what>[^.,]{2,40}?(?:총회|회의|위원회))에 (?<to>[^.,]{2,30}?)(?:의 참석)?[을를] (?:정식|공식)?(?:으로)? ?초청/u,
  planned: /개최될|열릴|예정|계획/u,
  times: [
    /올해 봄|올봄/u,
    /올해 여름|올여름/u,
    /올해 가을|올가을/u,
    /올해 겨울|올겨울/u,
    /올해 상반기/u,
    /올해 하반기/u,
    /올해/u,
    /내년/u,
  ],
};
