import { Inject, Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { decrypt, encrypt, type Keys } from '../../eventstore/keys.js';
import { NotFound } from '../../eventstore/errors.js';
import { Refused } from '../../web/refused.js';
import { AccessLog } from '../access-log.js';
import { Associations } from '../associations.js';
import { KEYS } from '../caller.guard.js';
import { EVERYWHERE, Grants } from '../people/grants.js';
import { People, type Person } from '../people/people.js';
import { cookieIn, setCookie } from './cookies.js';
import { Links } from './links.js';
import { Oidc, type Underway, UNDERWAY, type Vouched } from './oidc.js';
import { Sessions } from './sessions.js';
import { SignInSettings } from './settings.js';

/** Signs people in: by their provider, by a link that they were given, or, for trying things out, by choosing who to be. */
@Injectable()
export class SignIn {
  constructor(
    private readonly settings: SignInSettings,
    private readonly oidc: Oidc,
    private readonly sessions: Sessions,
    private readonly people: People,
    private readonly grants: Grants,
    private readonly links: Links,
    private readonly associations: Associations,
    private readonly log: AccessLog,
    @Inject(KEYS) private readonly keys: Keys,
  ) {}

  private get cookie(): string {
    return this.settings.isSecure ? '__Host-annals-sign-in' : 'annals-sign-in';
  }

  /** The address at which the browser reaches us. */
  here(request: Request): string {
    return this.settings.publicUrl ?? `http://${request.headers.host}`;
  }

  /** Sends the browser to the provider. */
  async leave(request: Request, response: Response, to: string, again: boolean): Promise<string> {
    const { url, underway } = await this.oidc.begin(this.here(request), to, again);
    const box = encrypt(this.keys.wrapping, Buffer.from(JSON.stringify(underway)), this.cookie).toString('base64url');
    setCookie(response, this.cookie, box, { secure: this.settings.isSecure, seconds: UNDERWAY });
    return url.href;
  }

  /** Takes the browser back from the provider; answers where its person wanted to go. */
  async comeBack(request: Request, response: Response): Promise<string> {
    const underway = this.opened(cookieIn(request, this.cookie));
    setCookie(response, this.cookie, '', { secure: this.settings.isSecure, seconds: 0 });
    const vouched = await this.oidc.end(new URL(request.originalUrl, this.here(request)), underway);
    const person = await this.known(vouched);
    const { issuer, sid, provedAt } = vouched;
    await this.sessions.begin(request, response, { person: person.id, method: 'oidc', issuer, sid, provedAt });
    await this.note(person.id, 'oidc', 'SignedIn');
    return underway.to;
  }

  /** Signs in whoever a link was made for. It serves once. */
  async byLink(request: Request, response: Response, secret: string): Promise<void> {
    const person = await this.people.find(await this.links.use(secret)).catch((error: unknown) => {
      throw error instanceof NotFound ? new Refused(401, 'sign-in-unproven', 'This link serves no more') : error;
    });
    await this.sessions.begin(request, response, { person: person.id, method: 'link' });
    await this.note(person.id, 'link', 'SignedIn');
  }

  /** Signs in whoever somebody at this machine wants to be, where the installation was set up for that. */
  async asAnybody(request: Request, response: Response, id: string): Promise<void> {
    const { development, isLocal } = this.settings;
    if (!development || !isLocal) throw new Refused(404, 'sign-in-otherwise', 'Nobody is chosen from a list here');
    const person = await this.people.find(id);
    await this.sessions.begin(request, response, { person: person.id, method: 'development' });
    await this.note(person.id, 'development', 'SignedIn');
  }

  async out(request: Request, response: Response): Promise<void> {
    const principal = await this.sessions.of(request);
    await this.sessions.end(request, response);
    if (principal) await this.note(principal.person, principal.method, 'SignedOut');
  }

  /** Ends the sessions of which the provider says that they have ended. */
  async outBy(token: string): Promise<void> {
    const { issuer, sid, subject } = await this.oidc.ended(token);
    const person = subject === undefined ? undefined : await this.people.bySubject(issuer, subject);
    if (sid === undefined && !person) return;
    await this.sessions.endBy(issuer, { sid, person: person?.id });
  }

  /** The person whom the provider vouches for, with the roles that their groups stand for. */
  private async known({ issuer, subject, name, groups }: Vouched): Promise<Person> {
    const wanted = (this.settings.oidc?.roles ?? []).filter(({ group }) => groups.includes(group));
    let person = await this.people.bySubject(issuer, subject);
    if (!person && wanted.length === 0) {
      await this.note('unknown', 'oidc', 'SignInRefused');
      throw new Refused(403, 'person-unknown', 'You are not known here yet; an administrator can add you');
    }
    person ??= await this.people.add({ name: name ?? subject, issuer, subject });
    const all = await this.associations.all();
    const due = wanted.flatMap(({ association, role }) => {
      if (association === '*') return [{ association: EVERYWHERE, role }];
      return all.filter(({ handle }) => handle === association).map(({ id }) => ({ association: id, role }));
    });
    await this.grants.putGroups(person.id, due, issuer);
    return person;
  }

  private opened(box: string | undefined): Underway {
    try {
      const plain = decrypt(this.keys.wrapping, Buffer.from(box ?? '', 'base64url'), this.cookie);
      return JSON.parse(plain.toString()) as Underway;
    } catch {
      throw new Refused(401, 'sign-in-unproven', 'This browser did not begin here; sign in once more');
    }
  }

  private note(person: string, method: string, act: string): Promise<void> {
    return this.log.note(EVERYWHERE, { actor: { id: person, role: '', method }, act });
  }
}
