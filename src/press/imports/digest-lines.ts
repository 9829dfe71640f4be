import { countryOf } from '../../language/countries.js';
import { type Hint } from './document.js';
import { type Line } from './text-lines.js';
import { anyDay } from './written-day.js';

/** What a line of a digest is. */
export type DigestLine =
  | { kind: 'group' | 'member' | 'point' | 'start' | 'text'; text: string; line: Line }
  | { kind: 'address'; address: string; line: Line }
  | { kind: 'source'; text: string; bulleted: boolean; outlet: string; day?: string; monthDay?: string; line: Line };

const GROUP = /^[<＜〈【[《]\s*([^<>]{1,30}?)\s*[>＞〉】\]》]$/u;
const HEADING_MARK = /^[❏▣□■◇◆◈▶▷☐◎⊙★☆※◉❑❍]\s*/u;
const ITEM_MARK = /^(?:[oOㅇ○◦●]|\d{1,3}[.)])\s+/u;
const POINT_MARK = /^[-–—•·・△▲∙*]\s*/u;
const ADDRESS = /^[-–—•·・*]?\s*(https?:\/\/[^\s<>"\\]+)$/u;
const IN_BRACKETS = /\s*[(（〔[<〈]\s*([^()（）〔〕[\]<>〈〉]{3,80})\s*[)）〕\]>〉]\s*[.。]?$/u;
const NAME_OF_PLACE =
  /(?:성|도|현|부|주|시|자치구|공화국|변경주|지방|아이막|省|市|县|縣|県|府|道|自治区|州|Province|Prefecture|Oblast|Krai|Republic|aimag|край|область|аймаг)(?:\s*[(（][^()（）]{1,30}[)）])?(?:\s*-\s*[^\s,.]{1,30})?$/iu;
const HEADING_AT_MOST = 60;
/** Groups of a digest that the names of countries do not cover. */
const GROUPS = new Set([
  '한국',
  '남한',
  '북한',
  '조선',
  '교류기관',
  '회원단체',
  '기타',
  '사무국',
  'NEAR 사무국',
  '韩国',
  '朝鲜',
  'Korea',
]);

/** Tells what each line is by its marks, its place-name or its source. */
export const digestLine = (line: Line, hint: Hint, dated?: string): DigestLine => {
  const { text } = line;
  const address = ADDRESS.exec(text)?.[1];
  if (address) return { kind: 'address', address, line };
  const group = GROUP.exec(text)?.[1];
  if (group !== undefined && !/[\d/]/u.test(group) && !/^[a-z]+$/u.test(group))
    return { kind: 'group', text: group, line };
  const source = sourceIn(line, hint, dated);
  if (source) return source;
  const bare = text.replace(HEADING_MARK, '');
  if (bare.length <= HEADING_AT_MOST) {
    if (isCountry(bare)) return { kind: 'group', text: bare, line };
    if (
      bare !== text ||
      (NAME_OF_PLACE.test(bare) && !/[\d,.;:]/u.test(bare) && !POINT_MARK.test(bare) && !ITEM_MARK.test(bare))
    )
      return { kind: 'member', text: bare, line };
  }
  if (ITEM_MARK.test(text)) return { kind: 'start', text: text.replace(ITEM_MARK, ''), line };
  if (POINT_MARK.test(text)) return { kind: 'point', text: text.replace(POINT_MARK, ''), line };
  return { kind: 'text', text, line };
};

const isCountry = (text: string): boolean =>
  GROUPS.has(text) ||
  (!/^[A-Za-z]{1,3}$/u.test(text) && /^[\p{L} ]{2,30}$/u.test(text) && countryOf(text) !== undefined);

/** `… (12.21 대중일보)`, `… (대중일보, 2017.12.21)`, or a line that is `12.21 대중일보` alone. */
const sourceIn = (line: Line, hint: Hint, dated?: string): DigestLine | undefined => {
  const { text } = line;
  const inBrackets = IN_BRACKETS.exec(text.slice(-100));
  const said = inBrackets?.[1] ?? text.replace(POINT_MARK, '');
  if (said.length > 80) return undefined;
  const found = anyDay(said, hint, dated);
  if (!found?.monthDay) return undefined;
  const before = said.slice(0, found.from).trim();
  const after = said.slice(found.to).trim();
  if (before !== '' && after !== '') return undefined;
  const outlet = (before || after).replace(/^[,，·:：|\s]+|[,，·:：|\s]+$/gu, '');
  if (outlet === '' || outlet.length > 60 || !/\p{L}{2}/u.test(outlet) || /[.。!?]$/u.test(outlet)) return undefined;
  if (!inBrackets && (before !== '' || outlet.split(/\s+/u).length > 4)) return undefined;
  const rest = inBrackets ? text.slice(0, text.length - inBrackets[0].length) : '';
  const bare = rest.replace(HEADING_MARK, '').replace(ITEM_MARK, '').replace(POINT_MARK, '').trim();
  return {
    kind: 'source',
    text: bare,
    bulleted: bare !== rest.trim(),
    outlet,
    day: found.day,
    monthDay: found.monthDay,
    line,
  };
};
