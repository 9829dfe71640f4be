import { lookup } from 'node:dns/promises';
import { isPublic } from './addresses.js';
import { type Reason } from './failure.js';

/** How a call finds its host, and which it may reach. */
export interface Way {
  /** The addresses of a host. Throws what looking it up throws. */
  lookup(host: string): Promise<string[]>;
  allows(address: string): boolean;
  allowsPort(port: number): boolean;
}

/** What a call may take. */
export interface CallLimits {
  /** Milliseconds for all of it, those it is led on to included. */
  time: number;
  /** Bytes of an answer, as sent and as unpacked. */
  bytes: number;
  /** How often it may lead on. */
  redirects: number;
}

/** What came of a call: the address that answered in the end, and what it is. */
export interface Answer {
  url: string;
  status: number;
  /** Its kind, without parameters; empty where it does not say. */
  contentType: string;
}

/** What came of a message that was sent: the status of the answer, or why there was none. */
export type Posted = { status: number } | { failure: Reason };

/** The one way to the outside. Looking and fetching throw `LinkFailure`. */
export interface Outbound {
  /** Whether and where an address answers; what it says is not read. */
  look(url: string): Promise<Answer>;
  /** What an address says, where it says it in a kind that is read. */
  fetch(url: string): Promise<Answer & { bytes: Buffer }>;
  /** Sends a message to an address, and is led on nowhere. It throws nothing. */
  post(url: string, message: { headers: Record<string, string>; body: string }): Promise<Posted>;
  /** Lets a host rest before it is called again. */
  pause(): Promise<void>;
}
/** Where an installation calls nobody, nothing is provided under this. */
export const OUTBOUND = Symbol('OUTBOUND');

export const usualCallLimits: CallLimits = { time: 10_000, bytes: 5 * 1_048_576, redirects: 5 };

/** The way into the public internet, and nowhere else. */
export const publicWay: Way = {
  lookup: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  allows: isPublic,
  allowsPort: (port) => port === 80 || port === 443,
};
