/** What a help page says: step by step, each with the picture of the page that it is about. */
export interface Help {
  title: string;
  lead: string;
  steps: Step[];
}

export interface Step {
  heading: string;
  says: string[];
  /** A picture of the sample record, and what is to be seen on it for who does not see it. */
  picture?: [name: Picture, seen: string];
}

export const topics = ['timeline', 'attendance', 'decision', 'scrapbook'] as const;
export type Topic = (typeof topics)[number];

/** The pictures, as `test/pictures/run.mjs` takes them of the sample record in each language. */
export const pictures = [
  'timeline',
  'entry',
  'meeting',
  'matrix',
  'decision',
  'form',
  'bring',
  'review',
  'coverage',
] as const;
export type Picture = (typeof pictures)[number];

export const helpLanguages = ['en', 'ko'] as const;
export type HelpLanguage = (typeof helpLanguages)[number];

/** All help in one language. */
export type HelpIn = Record<Topic, Help> & { help: string; topics: string; aboutPictures: string };
