import { kindOf, nameKey, stemOf } from './member-names.js';

/** How Korean reads the characters of which Chinese and Japanese regions are called, before the rule of initial sounds. */
const READINGS = new Map(
  (
    '安안 徽휘 北북 京경 重중 庆경 福복 建건 甘감 肃숙 广광 东동 西서 贵귀 州주 海해 南남 河하 黑흑 龙룡 江강 湖호 吉길 林림 苏소 辽료 宁녕 ' +
    '内내 蒙몽 古고 夏하 青청 陕섬 山산 上상 四사 川천 天천 津진 藏장 新신 疆강 云운 浙절 台대 湾만 澳오 门문 香향 港항 沈심 阳양 大대 连련 长장 春춘 ' +
    '哈합 尔이 滨빈 延연 边변 岛도 鸟조 取취 根근 秋추 田전 形형 岩암 手수 富부 石석 冈강 井정 兵병 库고 都도 森삼 渴갈 潟석 崎기 良량 利리 罗라 柳류'
  )
    .split(' ')
    .map((pair) => [pair[0]!, pair.slice(1)]),
);

/** The kinds of regions. */
const KINDS = new Map(
  ['省성', '市시', '县현', '府부', '道도', '州주', '区구'].map((pair) => [pair[0]!, pair.slice(1)]),
);

const FIRST = 0xac00;
const VOWELS = 21;
const FINALS = 28;
const [N, R, SILENT] = [2, 5, 11];
/** ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ: before them ㄹ and ㄴ fall silent. */
const SOFT = new Set([2, 3, 6, 7, 12, 17, 20]);

/** A Korean name with its first sound as the South writes it: 료녕 and 요녕, 리, 련, 라 and 나 become one. */
export const withInitialSound = (name: string): string => {
  const code = name.charCodeAt(0) - FIRST;
  if (!(code >= 0 && code < 11_172)) return name;
  const first = Math.floor(code / (VOWELS * FINALS));
  if (first !== N && first !== R) return name;
  const vowel = Math.floor(code / FINALS) % VOWELS;
  const turned = SOFT.has(vowel) ? SILENT : N;
  return String.fromCharCode(FIRST + turned * VOWELS * FINALS + (code % (VOWELS * FINALS))) + name.slice(1);
};

/** The Sino-Korean reading of a name in characters; undefined where a character is not known. */
export const koreanReading = (name: string): string | undefined => {
  const read = Array.from(name, (character) => READINGS.get(character));
  return name !== '' && read.every((each) => each !== undefined) ? read.join('') : undefined;
};

/** 료녕, 요녕성 and 요령 are 辽宁省, of which Korean otherwise writes how it sounds; 리 and 이 begin one name. */
export const isVariant = (written: string, own: string): boolean => {
  const name = stemOf(written).replaceAll(' ', '');
  if (!/^\p{Script=Hangul}{2,}$/u.test(name)) return false;
  const [kind, ownKind] = [kindOf(written), kindOf(own)];
  if (kind !== '' && kind !== (KINDS.get(ownKind) ?? ownKind)) return false;
  const stem = nameKey(stemOf(own));
  const spoken = /^\p{Script=Hangul}+$/u.test(stem) ? stem : koreanReading(stem);
  if (spoken === undefined) return false;
  // 宁 and 寧 are read 녕, 령 and 영, as it sounds best.
  const plain = (text: string) => withInitialSound(text).replaceAll(/(?<=.)[령영]/gu, '녕');
  return plain(name) === plain(spoken);
};
