import { pinyinOf } from './pinyin.js';

/** The sounds of Mandarin as the South Korean rules for foreign words write them. */
const INITIALS: Record<string, string> = {
  ...{
    b: 'ㅂ',
    p: 'ㅍ',
    m: 'ㅁ',
    f: 'ㅍ',
    d: 'ㄷ',
    t: 'ㅌ',
    n: 'ㄴ',
    l: 'ㄹ',
    g: 'ㄱ',
    k: 'ㅋ',
    h: 'ㅎ',
    j: 'ㅈ',
    q: 'ㅊ',
  },
  ...{ x: 'ㅅ', zh: 'ㅈ', ch: 'ㅊ', sh: 'ㅅ', r: 'ㄹ', z: 'ㅉ', c: 'ㅊ', s: 'ㅆ', '': 'ㅇ' },
};
const FINALS: Record<string, string> = Object.fromEntries(
  (
    'a아 o오 e어 ai아이 ei에이 ao아오 ou어우 an안 en언 ang앙 eng엉 er얼 i이 ia야 ie예 iao야오 iu유 ian옌 in인 iang양 ing잉 iong융 ' +
    'u우 ua와 uo워 uai와이 ui우이 uan완 un운 uang왕 ong웅 v위 ve웨 van위안 vn윈 ' +
    'yi이 ya야 yo요 ye예 yao야오 you유 yan옌 yin인 yang양 ying잉 yong융 yu위 yue웨 yuan위안 yun윈 ' +
    'wu우 wa와 wo워 wai와이 wei웨이 wan완 wen원 wang왕 weng웡'
  )
    .split(' ')
    .map((pair) => [/^[a-z]+/.exec(pair)![0], pair.replace(/^[a-z]+/, '')]),
);
/** After these, i is no vowel of its own. */
const BUZZING: Record<string, string> = { zh: '즈', ch: '츠', sh: '스', r: '르', z: '쯔', c: '츠', s: '쓰' };

const FIRSTS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const [HANGUL, VOWELS, ENDS] = [0xac00, 21, 28];
/** ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ and what is written for them after ㅈ, ㅉ and ㅊ. */
const PLAIN: Record<number, number> = { 2: 0, 3: 1, 6: 4, 7: 5, 12: 8, 17: 13 };

const syllableOf = (pinyin: string): string | undefined => {
  const [, initial = '', final = ''] = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcs]?)(.+)$/.exec(pinyin) ?? [];
  if (final === 'i' && BUZZING[initial]) return BUZZING[initial];
  const sound = FINALS[/^[jqx]$/.test(initial) ? final.replace(/^u/, 'v') : final];
  if (sound === undefined) return undefined;
  const code = sound.charCodeAt(0) - HANGUL;
  const first = FIRSTS.indexOf(INITIALS[initial]!);
  const vowel = Math.floor(code / ENDS) % VOWELS;
  const written = 'ㅈㅉㅊ'.includes(INITIALS[initial]!) ? (PLAIN[vowel] ?? vowel) : vowel;
  return String.fromCharCode(HANGUL + (first * VOWELS + written) * ENDS + (code % ENDS)) + sound.slice(1);
};

/** Surnames that are read otherwise than the character alone. */
const SURNAMES: Record<string, string> = {
  单: 'shan',
  仇: 'qiu',
  区: 'ou',
  查: 'zha',
  解: 'xie',
  翟: 'zhai',
  乐: 'yue',
};

/** How Korean writes a Chinese person's name by its sound, 류닝 for 刘宁; undefined where a character is not common. */
export const personInKorean = (name: string): string | undefined => {
  const sounds = Array.from(name, (character, n) => (n === 0 && SURNAMES[character]) || pinyinOf(character));
  const written = sounds.map((sound) => sound && syllableOf(sound));
  return written.every((each) => each !== undefined) ? written.join('') : undefined;
};
