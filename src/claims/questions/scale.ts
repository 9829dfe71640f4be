import { type SaidSo } from './answers.js';

type Bounds = NonNullable<SaidSo['bounds']>;

/** A stretch of numbers drawn from 0 to 100; `place` answers where a bar begins and ends on it. */
export interface Scale {
  from: number;
  to: number;
  place(bounds: Bounds): [from: number, to: number];
}

/** The stretch on which all bounds can be drawn, with room beside them; nothing where there are none. */
export const scaleOf = (all: Bounds[]): Scale | undefined => {
  if (all.length === 0) return undefined;
  const ends = all.flatMap(({ least, most }) => (most === null ? [least, Math.ceil(least * 1.1)] : [least, most]));
  const [lowest, highest] = [Math.min(...ends), Math.max(...ends)];
  const room = Math.max(1, Math.ceil((highest - lowest) / 10));
  const [from, to] = [Math.max(0, lowest - room), highest + room];
  const at = (figure: number): number => Math.round(((figure - from) / (to - from)) * 1000) / 10;
  return { from, to, place: ({ least, most }) => [at(least), most === null ? 100 : at(most)] };
};
