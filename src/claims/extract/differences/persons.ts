import { personInKorean } from '../../../language/chinese-in-korean.js';
import { type Difference, type ReadSide } from './difference.js';
import { nearlyIn } from './near.js';

const SURNAMES =
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆' +
  '郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文应庞樊兰殷施陶洪翟安颜倪严牛温季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左' +
  '谷祁时舒耿牟詹关苗凌费纪盛童欧项曲游裴席卫查屈鲍霍翁隋甘景单包司柏宁柯阮桂解强柴华车房边吉饶丘古米池晋宫褚简穆燕连郁商迟冷卓艾蓝仲乐封楚明习云]';
const OFFICE = '(?:主任|省长|市长|书记|秘书长|部长|处长|主席|局长|厅长|州长|县长|区长|司长|科长|院长|会长|团长)';
/** What stands after a name in Korean, where it is somebody in office. */
const IN_OFFICE =
  /^(?:전|신임)?(?:당조)?부?(?:주임|성장|시장|서기|비서장|사무총장|부장|처장|주석|국장|청장|주장|현장|구장|사장|과장|원장|회장|단장)/u;
const NAME = String.raw`${SURNAMES}(?:(?![省市区县委办府厅局处部会])\p{Script=Han}){1,2}`;
/** A person and an office, one right after the other; where a name ends before other words is not known. */
const NAMED = new RegExp(String.raw`(?<=${OFFICE})${NAME}|(?<!\p{Script=Han})${NAME}(?=(?:党组)?副?${OFFICE})`, 'gu');

/** Persons in office of a Chinese original whose names a Korean text spells almost, and nowhere quite, as they sound. */
export const personDifferences = (original: ReadSide, summary: ReadSide): Difference[] => {
  if (!original.language.startsWith('zh') || !summary.language.startsWith('ko')) return [];
  const found = new Map<string, Difference>();
  const isOffice = (at: number) => IN_OFFICE.test(summary.text.slice(at, at + 12));
  for (const { 0: whole, index } of original.text.matchAll(NAMED)) {
    const spelt = [...new Set([whole, whole.slice(0, 2)])].map((name) => ({
      name,
      korean: personInKorean(name) ?? '',
    }));
    // A short name is the beginning of others as well: then an office has to follow it.
    const isThere = ({ name, korean }: (typeof spelt)[number]) =>
      placesOf(summary.text, korean).some((at) => name.length > 2 || isOffice(at + korean.length));
    if (spelt.some(isThere)) continue;
    for (const { name, korean } of spelt) {
      const near = nearlyIn(summary.text, korean);
      if (!near || !isOffice(near[1])) continue;
      const ours = summary.words(...near);
      const theirs = original.words(index, index + name.length);
      found.set(name, { kind: 'name', original: theirs, summary: ours, detail: `${korean} → ${ours.quote}` });
      break;
    }
  }
  return [...found.values()];
};

const placesOf = (text: string, part: string): number[] =>
  part === '' ? [] : [...text.matchAll(new RegExp(part, 'gu'))].map(({ index }) => index);
