import { Injectable } from '@nestjs/common';
import { EventLog } from '../../eventstore/log.js';
import { Refused } from '../../web/refused.js';
import { type Caller } from '../caller.js';
import { Keyring } from '../keys/keyring.js';
import { Grants } from '../people/grants.js';
import { type Act } from '../policy/acts.js';
import { roleFor } from '../policy/policy.js';
import { Refs } from '../refs.js';

/** Whoever approves must have proved who they are within so many milliseconds, where a provider says when they did. */
const FRESH = 600_000;

/** Knows whether there is a second person for an act. */
@Injectable()
export class SecondPerson {
  constructor(
    private readonly grants: Grants,
    private readonly log: EventLog,
    private readonly refs: Refs,
    private readonly keyring: Keyring,
  ) {}

  /**
   * Whether an act waits, or its caller is the only one who may see to it: then it takes effect at once and is self-approved for
   * ever. Who may ask and not confirm always waits, also where nobody may confirm yet.
   */
  async isNeeded(caller: Caller, act: Act, command: object): Promise<boolean> {
    if (!caller.roles || act.confirms === undefined) return false;
    const may = await this.grants.whoMay(act.confirms, caller.association);
    const submitter = await this.submitter(caller.association, act, command);
    const others = [...may].filter((person) => person !== caller.person && person !== submitter);
    return others.length > 0 || roleFor(act.confirms, caller.roles) === undefined;
  }

  /** The person who submitted what an act decides about. */
  async submitter(association: string, { notBySubmitterOf: of }: Act, command: object): Promise<string | undefined> {
    if (!of) return undefined;
    const name = (command as Record<string, unknown>)[of.field];
    const id = await this.refs.member(String(name), association);
    const events = await this.log.stream(association, `${of.category}-${id}`);
    const actor = events.findLast(({ type }) => type === of.type)?.actor.id;
    return actor && this.keyring.personBehind(actor);
  }
}

/** Throws where the caller's provider last saw them too long ago for what they are about to do. */
export const proveFresh = ({ provedAt }: Caller): void => {
  if (provedAt && Date.now() - provedAt.getTime() > FRESH)
    throw new Refused(401, 'sign-in-again', 'Sign in again: this needs to be you, now');
};
