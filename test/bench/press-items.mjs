/** Made-up press items whose families are known. */
import { newId } from '../../dist/src/language/ids.js';

const DAYS = 3650;

/** The same figures in each run. */
let seed = 20_000;
const random = () => {
  seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
  return ((seed ^ (seed >>> 13)) >>> 0) / 2 ** 32;
};
/** A whole number below another. */
export const below = (n) => Math.floor(random() * n);
export const many = (n, make) => Array.from({ length: n }, (_, index) => make(index));

/** The letters of a language, of which its words are made; common words are common. */
export const languages = {
  'zh-Hans': { letters: many(1200, (n) => String.fromCharCode(0x4e00 + n * 7)), long: 2, gap: '', stop: '。' },
  ko: { letters: many(600, (n) => String.fromCharCode(0xac00 + n * 17)), long: 3, gap: ' ', stop: '. ' },
  ja: {
    letters: [
      ...many(80, (n) => String.fromCharCode(0x3041 + n)),
      ...many(600, (n) => String.fromCharCode(0x4e00 + n * 13)),
    ],
    long: 3,
    gap: '',
    stop: '。',
  },
  ru: { letters: [...'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъ'], long: 7, gap: ' ', stop: '. ' },
  en: { letters: [...'etaoinshrdlucmfwypvbgkjqxz'], long: 6, gap: ' ', stop: '. ' },
};
for (const language of Object.values(languages))
  language.words = many(4000, () =>
    many(
      Math.max(1, Math.round(language.long * (0.5 + random()))),
      () => language.letters[Math.floor(language.letters.length * random() ** 2)],
    ).join(''),
  );
const sentence = ({ words, gap, stop }) =>
  many(8 + below(14), () => words[Math.floor(words.length * random() ** 2)]).join(gap) + stop;
const sentences = (language, n) => many(n, () => sentence(language));
const about = Object.fromEntries(Object.entries(languages).map(([tag, language]) => [tag, sentences(language, 3)]));

/** So many items in the order of their days, each with the text that it prints or was made of, as it knows itself. */
export const pressItems = (count) => {
  const made = [];
  const tags = Object.keys(languages);
  for (let text = 0; made.length < count; text += 1) {
    const tag = tags[below(tags.length)];
    const language = languages[tag];
    // Half of all is written around an assembly.
    const day = random() < 0.5 ? below(DAYS) : Math.floor(below(5) * 730 + below(20));
    const own = sentences(language, 6 + below(18));
    const whole = [...own, ...(text % 3 === 0 ? about[tag] : [])];
    const add = (parts, later, kind) => made.push({ text, kind, tag, day: day + later, parts });
    add(whole, 0, 'own');
    if (text % 6 === 0)
      for (let n = below(4); n >= 0; n -= 1)
        add(
          [...sentences(language, below(2)), ...whole.slice(0, Math.ceil(whole.length * (0.6 + random() * 0.4)))],
          below(10),
          'reprint',
        );
    if (text % 12 === 1)
      add(
        [...sentences(language, 1 + below(2)), ...own.slice(0, Math.ceil(own.length * 0.75))].toSorted(
          () => random() - 0.5,
        ),
        below(10),
        'reworked',
      );
  }
  return made.slice(0, count).map((item, n) => ({ ...item, id: newId(), n }));
};
