import { type Recorded } from '../eventstore/facts.js';
import { idOf } from '../eventstore/log.js';

/** What leaves by a webhook. */
export interface Message {
  headers: Record<string, string>;
  body: string;
}
/** Sends a message to an address outside; answers the status, or why there is none. It throws nothing. */
export type Post = (url: string, message: Message) => Promise<{ status: number } | { failure: string }>;

/** How this process sends: only a server does, and only where addresses outside may be called. */
export interface WebhookSettings {
  deliver: boolean;
  /** Milliseconds before each further try. */
  delays?: readonly number[];
}

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];
/** When nothing was taken after the last of these, whoever runs the receiver is to look, and a person sends again. */
export const usualDelays = [5 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR];

/** An address that is told what a log takes in. */
export interface Webhook {
  id: string;
  name: string;
  url: string;
  /** The types of events that are sent; null for all. */
  types: string[] | null;
  /** The event that is next. */
  position: number;
  /** How many events of the log it has not come to. */
  behind: number;
  /** How many events wait to be sent again, or behind one that does. */
  waiting: number;
  /** How many were tried in vain so often that nothing more is tried. */
  dead: number;
  /** Why nothing is sent: `by-hand`, or `gone` where the receiver said so. */
  stopped: string | null;
  /** Until when messages are signed with the secret before this one as well. */
  formerSecretUntil: Date | null;
  createdBy: string;
  createdAt: Date;
}

/** What a webhook is to be. */
export interface WebhookFields {
  name: string;
  url: string;
  types?: string[];
  /** The position that is sent first; by default the next that comes. */
  from?: number;
}

/** An event that was not taken, or that waits behind one about the same. */
export interface Letter {
  position: number;
  type: string;
  state: 'dead' | 'retried' | 'behind';
  tries: number;
  triedAt: Date | null;
  dueAt: Date | null;
  failure: string | null;
}

const ID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;

/**
 * All that an event is about: its own thing, and whatever it names. Two events that share one of these are sent in their order,
 * however often the first has to be tried.
 */
export const aboutOf = ({ stream, data }: Pick<Recorded, 'stream' | 'data'>): string[] => [
  ...new Set([idOf(stream), ...(JSON.stringify(data).match(ID) ?? [])]),
];
