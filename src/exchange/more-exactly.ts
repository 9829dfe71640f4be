import { type Recorded } from '../eventstore/facts.js';
import { type FactDate, isMoreExact } from '../language/dates.js';
import { type Evidence } from '../language/nouns.js';
import { CorrectRow } from './correct-row.js';
import { type Step } from './reader.js';
import { MOST_SOURCES } from './saying.js';

/** The correction by which a source says the day in a field of a recorded fact more exactly; none where it does not. */
export const moreExactly = (
  fact: Recorded | undefined,
  field: string,
  day: FactDate | undefined,
  evidence: Evidence = [],
): Step[] => {
  if (!fact || day === undefined) return [];
  const data = fact.data as { evidence?: Evidence } & Record<string, unknown>;
  const was = data[field] as FactDate | undefined;
  if (was === undefined || !isMoreExact(day, was)) return [];
  const now = { ...data, [field]: day, evidence: [...evidence, ...(data.evidence ?? [])].slice(0, MOST_SOURCES) };
  return [
    {
      name: `more-exact-${fact.origin}`,
      command: () => new CorrectRow(fact.origin, now, evidence),
      corrects: { position: fact.origin, field, was, now: day },
    },
  ];
};
