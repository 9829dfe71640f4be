import { Injectable } from '@nestjs/common';
import { NotFound } from '../../eventstore/errors.js';
import { EventLog } from '../../eventstore/log.js';
import { Registry } from '../../eventstore/registry.js';
import { Refused } from '../../web/refused.js';
import { type Caller } from '../caller.js';
import { Refs } from '../refs.js';
import { roleFor } from './policy.js';

/** What a command or an address may name that is some body's own. */
type Owned = 'body' | 'meeting' | 'committee';
type Named = Partial<Record<Owned | 'position', unknown>>;

/** The commands that a recorder of some bodies alone may give, and the field that says whose affair it is. */
const own: Record<string, Owned> = {
  ScheduleMeeting: 'body',
  RescheduleMeeting: 'meeting',
  PostponeMeeting: 'meeting',
  CancelMeeting: 'meeting',
  OpenMeeting: 'meeting',
  AdjournMeeting: 'meeting',
  ResumeMeeting: 'meeting',
  CloseMeeting: 'meeting',
  SetAgenda: 'meeting',
  TakeRole: 'meeting',
  PresentReport: 'meeting',
  RecordAttendance: 'meeting',
  RecordGuests: 'meeting',
  ConveneCommittee: 'committee',
  ReportCommittee: 'committee',
  RenameCommittee: 'committee',
  AppointCoordinator: 'committee',
  ReleaseCoordinator: 'committee',
};

/** Whether a command is one that somebody may give who records for some bodies alone. */
export const isOfABody = (command: string): boolean => command in own;

/** The bodies and committees for which alone a caller records; nothing where they record for all, or not as a recorder. */
export const boundTo = ({ bodies, roles = [] }: Pick<Caller, 'bodies' | 'roles'>): readonly string[] | undefined =>
  roleFor('record', roles) === 'recorder' ? bodies : undefined;

const foreign = (bodies: readonly string[]): Refused =>
  new Refused(403, 'body-foreign', `Your role of recorder is for ${bodies.join(', ')} alone`);

/** Holds recorders who are bound to bodies and committees to these: they record of them, and see the names in their meetings, alone. */
@Injectable()
export class OwnBodies {
  constructor(
    private readonly log: EventLog,
    private readonly refs: Refs,
    private readonly registry: Registry,
  ) {}

  /** Throws `Refused` where a command is none of the caller's bodies' affairs. */
  async check(caller: Caller, command: object): Promise<void> {
    const { bodies } = caller;
    if (!bodies || caller.actor.role !== 'recorder') return;
    const field = own[command.constructor.name];
    if (field && (await this.isOf(caller, { [field]: (command as Named)[field] }))) return;
    throw foreign(bodies);
  }

  /** The same for a command of which no more is named yet than this. */
  async checkBegun(caller: Caller, command: string, named: Named): Promise<void> {
    const { bodies } = caller;
    const field = own[command];
    if (!bodies || (field && named[field] === undefined)) return;
    if (!field || !(await this.isOf(caller, { [field]: named[field] }))) throw foreign(bodies);
  }

  /** Whether what is named, an entry of the log too, is of one of the bodies to which the caller is bound. Who is bound to none has to do with all. */
  async isOf({ association, bodies }: Caller, { body, meeting, committee, position }: Named): Promise<boolean> {
    if (!bodies) return true;
    const of = async (name: unknown, kind: 'meeting' | 'committee') =>
      typeof name === 'string' ? this.bodyOf(association, kind, name) : undefined;
    const entry = typeof position === 'string' ? await this.bodyAt(association, position) : undefined;
    const named = [body, await of(meeting, 'meeting'), await of(committee, 'committee'), entry];
    return named.some((each) => typeof each === 'string' && bodies.includes(each));
  }

  /** The handle of the body that a meeting is of, or of a committee. */
  private async bodyOf(association: string, kind: 'meeting' | 'committee', name: string): Promise<string | undefined> {
    const id = await this.refs[kind](name, association).catch((error: unknown) => {
      if (error instanceof NotFound) return undefined;
      throw error;
    });
    return id === undefined ? undefined : this.bodyIn(association, kind, id);
  }

  /** The handle of the body that an entry of the log is about; nothing where it is about neither a meeting nor a committee. */
  private async bodyAt(association: string, position: string): Promise<string | undefined> {
    const [event] = /^\d{1,15}$/.test(position) ? await this.log.read(association, Number(position), 1) : [];
    const [, kind, id] = /^(meeting|committee)-(.+)$/.exec(event?.stream ?? '') ?? [];
    return id === undefined ? undefined : this.bodyIn(association, kind as 'meeting' | 'committee', id);
  }

  private async bodyIn(association: string, kind: 'meeting' | 'committee', id: string): Promise<string | undefined> {
    const facts = this.registry.believed(await this.log.stream(association, `${kind}-${id}`));
    const { body, handle } = (facts[0]?.data ?? {}) as Record<string, string | undefined>;
    return kind === 'meeting' ? body : handle;
  }
}
