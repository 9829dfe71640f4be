/** What is found. An entry is one of the log, by the reason that was given for it. */
export const types = [
  'member',
  'person',
  'meeting',
  'decision',
  'coverage',
  'claim',
  'question',
  'committee',
  'commitment',
  'entry',
] as const;
export type Type = (typeof types)[number];

/** The texts of a thing, in the order in which they are shown: what it is called, then what was written, then what was made of it. */
export const layers = [
  'name',
  'alias',
  'title',
  'text',
  'original',
  'translation',
  'key-points',
  'index-line',
  'place',
  'theme',
  'office',
  'agenda',
  'report',
  'quote',
  'counting',
  'outlet',
  'because',
  'reason',
] as const;
export type Layer = (typeof layers)[number];
