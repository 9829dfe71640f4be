/** How words of Russian names end by case: genitive, dative, accusative, instrumental, prepositional. */
const ENDINGS: [RegExp, string[]][] = [
  [/(?<=ск)ая$/u, ['ой', 'ой', 'ую', 'ой', 'ой']],
  [/(?<=ск)ий$/u, ['ого', 'ому', 'ий', 'им', 'ом']],
  [/(?<=област)ь$/u, ['и', 'и', 'ь', 'ью', 'и']],
  [/(?<=кра)й$/u, ['я', 'ю', 'й', 'ем', 'е']],
  [/(?<=республик)а$/u, ['и', 'е', 'у', 'ой', 'е']],
  [/(?<=префектур)а$/u, ['ы', 'е', 'у', 'ой', 'е']],
  [/(?<=и)я$/u, ['и', 'и', 'ю', 'ей', 'и']],
];

/** A Russian name, folded, in the cases in which texts have it: Магаданская область, губернатор Магаданской области. */
export const declined = (name: string): string[] => {
  if (!/^\p{Script=Cyrillic}/u.test(name)) return [name];
  const words = name.split(' ');
  const cases = ENDINGS[0]![1].map((_, n) =>
    words
      .map((word) => {
        const [ending, endings] = ENDINGS.find(([each]) => each.test(word)) ?? [];
        return ending ? word.replace(ending, endings![n]!) : word;
      })
      .join(' '),
  );
  return [...new Set([name, ...cases])];
};
