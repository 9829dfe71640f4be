import { Inject, Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Rejected } from '../../eventstore/errors.js';
import { type Recorded } from '../../eventstore/facts.js';
import { EventLog } from '../../eventstore/log.js';
import { hmac, type Keys } from '../../eventstore/keys.js';
import { type Receipt } from '../../eventstore/store.js';
import { AccessLog } from '../access-log.js';
import { KEYS } from '../caller.guard.js';
import { type Caller } from '../caller.js';
import { Door, waiting } from '../door.js';
import { actOf } from '../policy/acts.js';
import { under } from '../policy/under.js';
import { answerOf, isReceipt } from '../receipt.interceptor.js';
import { type AskedAct } from './asked-act.js';
import { Requests } from './requests.js';
import { proveFresh, SecondPerson } from './second-person.js';

/** How an act is carried out, for who asked or who confirmed, with what was asked for. */
export type Carry = (caller: Caller, data: never) => Promise<unknown>;

/** What an act answers: what it did, or that it waits. */
export type Done<T> = T | (Receipt & { waits: string });

/** Under this key `@nestjs/cqrs` keeps on a handler which command it carries out. */
const HANDLES = '__commandHandler__';

/**
 * Acts that take two people. A command needs only its line in `acts`; it is asked for at the door and given again, as it was, when a
 * second person confirms it. What is more than one command is added here under its name, and begun by `act`.
 */
@Injectable()
export class FourEyes implements OnModuleInit {
  private readonly carriers = new Map<string, Carry>();

  constructor(
    private readonly door: Door,
    private readonly requests: Requests,
    private readonly seconds: SecondPerson,
    private readonly log: AccessLog,
    private readonly events: EventLog,
    private readonly discovery: DiscoveryService,
    @Inject(KEYS) private readonly keys: Keys,
  ) {}

  onModuleInit(): void {
    for (const { metatype } of this.discovery.getProviders()) {
      const Command = metatype && (Reflect.getMetadata(HANDLES, metatype) as Type<object> | undefined);
      if (!Command || actOf(Command.name).confirms === undefined) continue;
      const again = (data: object): object => Object.assign(Object.create(Command.prototype as object), data) as object;
      this.add(Command.name, (caller, data: never) => this.door.give(caller, again(data)));
    }
  }

  /** Says how an act is carried out that has a line in `acts` and is no command. */
  add(act: string, carry: Carry): void {
    this.carriers.set(act, carry);
  }

  /** Carries an act out at once, where its caller alone may see to it, or asks for it. */
  async act<T>(caller: Caller, name: string, data: object): Promise<Done<T>> {
    const waits = await this.asked(caller, name, data);
    const by = under(caller, actOf(name).needs);
    return waits ?? (this.carry(name)({ ...by, onBehalfOf: by.actor.id }, data as never) as Promise<T>);
  }

  /** Asks for an act where it takes a second person; nothing where its caller may go on by themselves. */
  async asked(caller: Caller, name: string, data: object): Promise<(Receipt & { waits: string }) | undefined> {
    const act = actOf(name);
    const by = under(caller, act.needs);
    if (act.confirms !== undefined) proveFresh(by);
    if (!(await this.seconds.isNeeded(by, act, data))) return undefined;
    return waiting(await this.requests.ask(by, name, data));
  }

  /** Lets what somebody else asked for take effect: as the act of who confirms it, on behalf of who asked. */
  async confirm(caller: Caller, id: string): Promise<unknown> {
    const { association } = caller;
    const request = await this.requests.find(association, id);
    if (request.state === 'confirmed' && request.decidedBy === caller.actor.id) return this.again(association, request);
    const by = await this.second(caller, request);
    await this.requests.takeUp(association, id, by.actor.id);
    // Its key is that of the request or follows from it, so that a confirmation that broke off has its effect once.
    const key = `four-eyes/${id}`;
    const said = { key, fingerprint: hmac(this.keys.fingerprinting, key), ...request.with, ifVersion: undefined };
    let done: unknown;
    try {
      done = await this.carry(request.act)({ ...by, ...said, onBehalfOf: request.askedBy }, request.data as never);
    } catch (error) {
      await this.requests.putBack(association, id);
      throw error;
    }
    const { id: of, events } = isReceipt(done) ? done : { id, events: [] };
    await this.requests.confirmed(association, id, { id: of, positions: events.map(({ position }) => position) });
    await this.log.note(association, {
      actor: by.actor,
      act: 'RequestConfirmed',
      subject: id,
      detail: { of: request.act },
    });
    return isReceipt(done) ? answerOf(done) : done;
  }

  /** What was answered to who confirmed something, as the log says it now. */
  private async again(association: string, { id: request, answer }: AskedAct): Promise<unknown> {
    const events: Recorded[] = [];
    const { id, positions } = answer ?? { id: request, positions: [] };
    for (const position of positions) events.push(...(await this.events.read(association, position, 1)));
    return answerOf({ id, position: events.at(-1)?.position ?? null, events, replayed: true });
  }

  /** Lets a request have no effect. Whoever asked may take it back so as well. */
  async decline(caller: Caller, id: string, reason?: string): Promise<void> {
    const request = await this.requests.find(caller.association, id);
    const own = caller.person !== undefined && caller.person === request.askedPerson;
    const by = own ? caller : await this.second(caller, request);
    await this.requests.declined(caller.association, id, by.actor.id, reason);
    const detail = { of: request.act };
    await this.log.note(caller.association, { actor: by.actor, act: 'RequestDeclined', subject: id, detail });
  }

  /** Lets nothing that waits and was asked for together have an effect: what it came of, an import say, is undone. */
  async letGo({ association, actor }: Caller, correlation: string, reason: string): Promise<void> {
    for (const { id, act: of } of await this.requests.waitingWith(association, correlation)) {
      await this.requests.declined(association, id, actor.id, reason);
      await this.log.note(association, { actor, act: 'RequestDeclined', subject: id, detail: { of } });
    }
  }

  /** The caller as the second person of a request. Throws where they are not one. */
  private async second(caller: Caller, request: AskedAct): Promise<Caller> {
    const act = actOf(request.act);
    const by = under(caller, act.confirms ?? act.needs);
    if (caller.actor.method === 'api-key') throw new Rejected('PersonConfirms', 'A person confirms, not a key');
    if (caller.person === request.askedPerson)
      throw new Rejected('SecondPersonConfirms', 'Somebody else than who asked for it confirms it');
    proveFresh(by);
    const submitter = request.data && (await this.seconds.submitter(caller.association, act, request.data));
    if (submitter && submitter === caller.person)
      throw new Rejected('SubmitterDoesNotApprove', 'Who submitted something does not approve it');
    return by;
  }

  private carry(act: string): Carry {
    const carry = this.carriers.get(act);
    if (!carry) throw new Error(`Nobody says how ${act} is carried out`);
    return carry;
  }
}
