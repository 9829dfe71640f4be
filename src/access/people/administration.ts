import { Injectable } from '@nestjs/common';
import { Conflict, Invalid, NotFound } from '../../eventstore/errors.js';
import { AccessLog } from '../access-log.js';
import { type Caller } from '../caller.js';
import { type Done, FourEyes } from '../four-eyes/four-eyes.js';
import { type ApiKey, Keyring, type NewKey } from '../keys/keyring.js';
import { idFrom } from '../../language/ids.js';
import { seedOf } from '../once.js';
import { type Role } from '../policy/policy.js';
import { Links } from '../sign-in/links.js';
import { Stage } from '../sign-in/stage.js';
import { Grants } from './grants.js';
import { People, type Person, type PersonFields } from './people.js';
import { judge, type RoleChange } from './role-change.js';

/** A person and what they are in an association. */
export interface ListedPerson extends Person {
  roles: { role: Role; everywhere: boolean; source: 'grant' | 'group'; bodies: string[] }[];
}

/** Who belongs to an association: roles take a second administrator where there is one; everything is noted in the access log. */
@Injectable()
export class Administration {
  constructor(
    private readonly people: People,
    private readonly grants: Grants,
    private readonly keyring: Keyring,
    private readonly links: Links,
    private readonly fourEyes: FourEyes,
    private readonly stage: Stage,
    private readonly log: AccessLog,
  ) {
    fourEyes.add('ChangeRole', (caller, change: RoleChange) => this.carryOut(caller, change));
  }

  async list(association: string): Promise<ListedPerson[]> {
    const grants = await this.grants.of(association);
    const people = await this.people.of([...new Set(grants.map(({ person }) => person))]);
    return people.map((person) => ({
      ...person,
      roles: grants
        .filter(({ person: id }) => id === person.id)
        .map(({ role, association: of, source, bodies }) => ({ role, source, bodies, everywhere: of !== association })),
    }));
  }

  /** Adds somebody with a role. Whoever is known by the same subject or account is that person already. */
  async add(
    caller: Caller,
    { role, bodies, ...fields }: PersonFields & Pick<RoleChange, 'role' | 'bodies'>,
  ): Promise<Done<ListedPerson>> {
    await this.begun();
    judge({ role, bodies });
    const known = fields.issuer && fields.subject && (await this.people.bySubject(fields.issuer, fields.subject));
    const person = known || (await this.people.add(fields, idFrom(seedOf(caller, 'person'))));
    if (!known && !caller.repeats) await this.note(caller, 'PersonAdded', person.id);
    return this.change(caller, { person: person.id, role, bodies, change: 'give' });
  }

  /** Gives or takes a role. Nobody gives themselves one where somebody else could. */
  async change(caller: Caller, change: RoleChange): Promise<Done<ListedPerson>> {
    judge(change);
    await this.people.find(change.person);
    await this.begun();
    return this.fourEyes.act(caller, 'ChangeRole', change);
  }

  /** The path of a link by which somebody signs in once. */
  async link(caller: Caller, person: string): Promise<{ path: string }> {
    await this.ours(caller, person);
    await this.begun();
    const path = await this.links.make(person, seedOf(caller, 'link'));
    if (!caller.repeats) await this.note(caller, 'SignInLinkMade', person);
    return { path };
  }

  /** Ends all that somebody can do, everywhere; what they did keeps their id. */
  async remove(caller: Caller, person: string): Promise<void> {
    await this.people.find(person);
    for (const { association, role } of await this.grants.rolesAnywhere(person)) {
      await this.keepOne({ association, person, role });
      await this.grants.take({ association, person, role });
    }
    await this.people.remove(person);
    await this.note(caller, 'PersonRemoved', person);
  }

  /** Makes a key with roles that its owner has here. */
  async makeKey(
    caller: Caller,
    { person = caller.person ?? '', ...fields }: Omit<NewKey, 'person'> & { person?: string },
  ): Promise<{ key: ApiKey; text: string }> {
    await this.begun();
    await this.ours(caller, person);
    const { roles: held } = await this.grants.heldBy(person, caller.association);
    const beyond = fields.roles.find((role) => !held.includes(role));
    if (beyond !== undefined || fields.roles.length === 0)
      throw new Invalid([{ pointer: '/roles', code: 'word' }], 'A key has one or more of the roles of its owner');
    const made = await this.keyring.make(caller.association, { ...fields, person }, seedOf(caller, 'key'));
    if (!caller.repeats) await this.note(caller, 'KeyMade', made.key.id, { person, roles: fields.roles });
    return made;
  }

  async revokeKey(caller: Caller, id: string): Promise<ApiKey> {
    const key = await this.keyring.revoke(caller.association, id);
    await this.note(caller, 'KeyRevoked', id);
    return key;
  }

  private async carryOut(
    { association, actor, onBehalfOf, repeats }: Caller,
    change: RoleChange,
  ): Promise<ListedPerson> {
    const { person, role, bodies } = change;
    const grant = { association, person, role };
    if (change.change === 'give') await this.grants.give({ ...grant, bodies, source: 'grant', grantedBy: actor.id });
    else {
      await this.keepOne(grant);
      if (!(await this.grants.take(grant)) && !repeats) throw new NotFound('grant', role);
    }
    const act = change.change === 'give' ? 'RoleGranted' : 'RoleTaken';
    const detail = { role, ...(bodies?.length && { bodies }), onBehalfOf };
    if (!repeats) await this.log.note(association, { actor, act, subject: person, detail });
    const listed = (await this.list(association)).find(({ id }) => id === person);
    return listed ?? { ...(await this.people.find(person)), roles: [] };
  }

  /** An association without an administrator could not get one again. */
  private async keepOne({ association, person, role }: { association: string; person: string; role: Role }) {
    const admins = await this.grants.whoMay('administer', association);
    if (role === 'admin' && admins.size === 1 && admins.has(person))
      throw new Conflict('administrator-last', 'The last administrator stays one');
  }

  /** Throws `NotFound` for somebody who has no role here. */
  async ours({ association }: Pick<Caller, 'association'>, person: string): Promise<void> {
    await this.people.find(person);
    if ((await this.grants.heldBy(person, association)).roles.length === 0) throw new NotFound('person', person);
  }

  /** Before there is an administrator, whoever came first could lock out all others by one request. */
  private async begun(): Promise<void> {
    if ((await this.stage.now()) === 'first-run')
      throw new Conflict(
        'set-up-first',
        'The first administrator is made in the terminal: annals people add … --admin',
      );
  }

  private note(caller: Caller, act: string, subject: string, detail?: Record<string, unknown>): Promise<void> {
    return this.log.note(caller.association, { actor: caller.actor, act, subject, detail });
  }
}
