import { foldHan } from '../../language/fold.js';

/** A member as the record knows it: names by language (BCP 47), other spellings as aliases. */
export interface Known {
  id: string;
  code?: string;
  names: Record<string, string>;
  aliases?: string[];
}

/** A text folded for comparing names: NFKC, lower case, one form of each Han character, no blanks between ideographs. */
export const foldText = (text: string) =>
  foldHan(text.normalize('NFKC').toLowerCase())
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();

/** A name folded, remarks in brackets and footnote figures left out. */
export const foldName = (name: string) => foldText(name.replaceAll(/[(（][^)）]*[)）]|[¹²³]/gu, ' '));

/** The key two spellings of a name share: folded, all white space dropped. */
export const nameKey = (name: string) => foldName(name).replaceAll(' ', '');

const CLASSES = [
  /(?:(?:回族|壮族|维吾尔)?自治区|广域市|特别自治[市道]|特别市|直辖市|边疆区|共和国|省|市|县|府|道|州)$/u,
  /(?:(?:후이족|좡족|위구르)?자치구|특별자치[시도]|특별시|광역시|직할시|변경주|공화국|아이막|성|도|현|부|주|시)$/u,
  /[ -](?:province|prefecture|metropolitan city|special (?:self-governing )?(?:city|province)|(?:hui |uygur |zhuang )?autonomous region|krai|oblast|republic|aimag|region|city|do)$/u,
  / (?:край|область|аймаг)$/u,
];
const CLASSES_BEFORE =
  /^(?:republic of|республик[аеиу]|провинци[яиюей]+|префектур[аеыу]|город[ае]?|(?:\S+ )?автономн\S+ район\S*) /u;

/** A folded name without the word for the kind of region it is; the name itself where hardly anything would be left. */
export function stemOf(name: string): string {
  const folded = foldName(name);
  const stem = CLASSES.reduce((left, suffix) => left.replace(suffix, ''), folded)
    .replace(CLASSES_BEFORE, '')
    .trim();
  return stem.length >= 2 ? stem : folded;
}

/** The last letter of the word for the kind of region (시 of 광역시, 省), or '' where the name has none. */
export const kindOf = (name: string): string =>
  CLASSES.map((suffix) => suffix.exec(foldName(name))?.[0].slice(-1) ?? '').find((kind) => kind !== '') ?? '';

/** All names of a member, in every language, official ones first. */
export const namesOf = ({ names, aliases = [] }: Known): string[] => [...Object.values(names), ...aliases];

/** Spellings that stand for more than one region: by the Korean rules 산시 is 山西 and 陕西, which some papers write 싼시. */
export const STANDS_FOR: ReadonlyMap<string, readonly string[]> = new Map([['산시', ['산시', '싼시']]]);
