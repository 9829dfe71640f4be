import { existsSync, readFileSync } from 'node:fs';

/** One item of the scrapbook: its original and the Korean summary beneath. */
export interface SeedItem {
  original: string;
  summary: string;
}

const SEED = new URL('../../../../shared/seeds/press-scrapbook-13th-general-assembly.txt', import.meta.url);
const HEADING = /(?=<[^<>]{5,120}게\s*재:\s*2021\.8\.\d+>)/;

/** The items of the seed in their order; none where the seed is not there. */
export const seedItems = (): SeedItem[] => {
  if (!existsSync(SEED)) {
    console.info('Skipped: ../shared/seeds is not there');
    return [];
  }
  return readFileSync(SEED, 'utf8')
    .split(HEADING)
    .filter((part) => part.startsWith('<'))
    .map((part) => {
      const cut = part.search(/\no 주요\s?내용/);
      return { original: part.slice(part.indexOf('>') + 1, cut), summary: part.slice(cut) };
    });
};
