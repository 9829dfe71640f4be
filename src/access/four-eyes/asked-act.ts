import { decrypt, type Keys } from '../../eventstore/keys.js';
import { type Caller } from '../caller.js';

export type RequestState = 'waiting' | 'confirming' | 'confirmed' | 'declined';

/** An act that one person asked for, and what a second made of it. */
export interface AskedAct {
  id: string;
  /** The command's name. */
  act: string;
  /** What was asked for; it is forgotten once somebody has decided, as the log then says it, or nobody need know. */
  data: Record<string, unknown> | null;
  askedBy: string;
  askedPerson: string;
  askedRole: string;
  askedAt: Date;
  state: RequestState;
  decidedBy: string | null;
  decidedAt: Date | null;
  /** Why it was declined. */
  note: string | null;
  /** What it came to: the subject of the command, and the positions of its events. */
  answer: { id: string; positions: number[] } | null;
  /** Together with what, and under which idempotency key, it was asked for: so it is carried out. */
  with: Pick<Caller, 'correlation' | 'key' | 'fingerprint'>;
}

/** As it stands in its table. */
export type Row = Omit<AskedAct, 'data' | 'with'> & {
  data: Buffer | null;
  correlation: string | null;
  key: string | null;
  fingerprint: Buffer | null;
};

/** What of it is read, see {@link Row}. */
export const columns =
  'id, act, data, asked_by as "askedBy", asked_person as "askedPerson", asked_role as "askedRole", asked_at as "askedAt", ' +
  'state, decided_by as "decidedBy", decided_at as "decidedAt", note, answer, correlation, key, fingerprint';

/** An act out of its row, without what was asked for. */
export const asAsked = ({ data: _, correlation, key, fingerprint, ...row }: Row): Omit<AskedAct, 'data'> => ({
  ...row,
  with: {
    ...(correlation !== null && { correlation }),
    ...(key !== null && fingerprint !== null && { key, fingerprint }),
  },
});

/** What was asked for, as it was given; nothing once somebody has decided. */
export const openedOf = (keys: Keys, association: string, id: string, data: Buffer | null): AskedAct['data'] =>
  data && (JSON.parse(decrypt(keys.wrapping, data, placeOf(association, id)).toString()) as AskedAct['data']);

/** What the data of an act are bound to where they are kept. */
export const placeOf = (association: string, id: string): string => `four-eyes/${association}/${id}`;
