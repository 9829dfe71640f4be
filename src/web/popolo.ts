import { Injectable } from '@nestjs/common';
import { type AsOf } from '../language/as-of.js';
import { inOrder, nameIn, type Names } from '../language/names.js';
import { type Evidence } from '../language/nouns.js';

/**
 * Things as Popolo has them (popoloproject.com). A day that Popolo's form cannot hold as precisely as it is known is left out there, and
 * stands as EDTF beside it: never rounded. What Popolo has no field for is an extension.
 */
export interface Thing {
  id: string;
  [field: string]: unknown;
}

/** All that a record says in Popolo's terms. */
export interface Popolo {
  organizations: Thing[];
  persons: Thing[];
  posts: Thing[];
  memberships: Thing[];
  events: Thing[];
  motions: Thing[];
  vote_events: Thing[];
}
type Part = (asOf: AsOf) => Promise<Partial<Popolo>>;

/** Where rooms say what they hold in Popolo's terms. */
@Injectable()
export class PopoloParts {
  private readonly parts: Part[] = [];

  add(part: Part): void {
    this.parts.push(part);
  }

  async of(asOf: AsOf): Promise<Popolo> {
    const told = await Promise.all(this.parts.map((part) => part(asOf)));
    const all = (of: keyof Popolo): Thing[] => told.flatMap((part) => part[of] ?? []);
    return {
      organizations: all('organizations'),
      persons: all('persons'),
      posts: all('posts'),
      memberships: all('memberships'),
      events: all('events'),
      motions: all('motions'),
      vote_events: all('vote_events'),
    };
  }
}

/** The name in the first language in which it is written, and all of them with their languages. */
export const called = (names: Record<string, string | null>): { name: string | null; other_names?: object[] } => {
  const told = inOrder(Object.entries(names)).filter(([, name]) => name !== null);
  const [first, ...others] = told;
  return {
    name: first?.[1] ?? null,
    ...(others.length > 0 && { other_names: others.map(([lang, name]) => ({ name, lang })) }),
  };
};

/** A text in one language, where the field has room for one. */
export const worded = (names: Names | null): string | null => (names ? nameIn(names, 'en').text || null : null);

const PLAIN = /^\d{4}(-\d\d){0,2}$/;

/** When something began and ended. */
export const spanOf = (from: string | null, until?: string | null): Record<string, string> => ({
  ...dated('start', from),
  ...dated('end', until),
});

/** A day under the name of a field of Popolo's, and as EDTF where that field cannot say it. */
export const dated = (
  field: 'start' | 'end' | 'founding' | 'dissolution',
  day?: string | null,
): Record<string, string> => (day ? { [PLAIN.test(day) ? `${field}_date` : `${field}_edtf`]: day } : {});

/** The addresses that something is known from. */
export const sourced = (evidence: Evidence): { sources?: { url: string }[] } => {
  const sources = evidence.flatMap((each) => ('url' in each && each.url !== undefined ? [{ url: each.url }] : []));
  return sources.length > 0 ? { sources } : {};
};

/** The organization that a body of the association is. */
export const bodyId = ({ association }: AsOf, body: string): string => `${association}/${body}`;
/** The post of the chair. */
export const chairId = ({ association }: AsOf): string => `${association}/chair`;
