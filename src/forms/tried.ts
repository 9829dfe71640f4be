import { type CalledRequest } from '../access/caller.js';
import { Conflict } from '../eventstore/errors.js';
import { isId, newId } from '../language/ids.js';
import { pageLanguages } from '../web/page-language.js';
import { type Asking } from './asking.js';
import { placed } from './placed.js';
import { type Sent } from './read.js';
import { type Place } from './schema.js';
import { rowsOf } from './sent.js';
import { type Wrong, wrongOf } from './wrong.js';

/** What a form says, by its fields. */
export type Values = Record<string, unknown>;

/** A form before it is recorded: what it says, as it was sent if it was, and why it was not recorded. */
export interface Tried {
  values: Values;
  sent?: Sent;
  /** What its sender saw of what it is about; nothing where they are to look again. */
  seen?: string;
  wrong?: Wrong[];
  stale?: boolean;
}

/** Why a form was not recorded. The version that its sender saw stays until they were told of what came since. Throws what no form can say. */
export const failed = (error: unknown, values: Values, seen?: string): Pick<Tried, 'seen' | 'wrong' | 'stale'> =>
  error instanceof Conflict && error.code === 'version-changed'
    ? { stale: true }
    : { seen, wrong: wrongOf(error, values) };

/** What HTTP says of a form that is shown. */
export const statusOf = ({ wrong = [], stale }: Tried): number => (stale ? 412 : wrong.length > 0 ? 422 : 200);

/** What a form is filled in with when it is shown, and the key by which its command is known where it is sent twice. */
export const triedIn = (
  { writing }: CalledRequest,
  { sent, wrong = [] }: Tried,
  { place, about, ...known }: Pick<Asking, 'words' | 'choices' | 'ruleSays'> & { place: Place; about?: string },
): { asking: Asking; key: string } => {
  const [key] = sent?.get('key') ?? [];
  const isUsed = wrong.some(({ code }) => code === 'idempotency-key-reused');
  const rows = sent ? rowsOf(sent) : new Map<string, number>();
  const written = writing && writing.languages.length > 0 ? writing.languages : pageLanguages;
  return {
    asking: { ...known, wrong: placed(place, wrong, about), rows, languages: written },
    key: isId(key) && !isUsed ? key : newId(),
  };
};
