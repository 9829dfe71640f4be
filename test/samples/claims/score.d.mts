import { type FoundClaim } from '../../../src/claims/extract/extract.js';

export interface Labelled {
  language: string;
  text: string;
  claims: Pick<FoundClaim, 'measure' | 'comparator' | 'value' | 'upTo' | 'said' | 'when' | 'quote'>[];
}
export interface Row {
  right: number;
  found: number;
  marked: number;
  when: number;
  whenMarked: number;
}
export function labelledTexts(part: string): Labelled[];
export function score(
  texts: Labelled[],
  extract: (text: string, language: string) => FoundClaim[],
): { byLanguage: Record<string, Row>; misses: unknown[] };
export function rates(...rows: Row[]): { precision: number; recall: number };
