import { Injectable } from '@nestjs/common';
import { Invalid } from '../eventstore/errors.js';
import { formPage } from '../web/form-page.js';
import { pageLanguages } from '../web/page-language.js';
import { Surroundings } from '../web/surroundings.js';
import { type View } from '../web/view.js';
import { isReserved } from './association-fields.js';
import { Associations } from './associations.js';
import { type CalledRequest } from './caller.js';
import { Grants } from './people/grants.js';
import { callerIn } from './policy/caller-in.js';
import { Identity } from './sign-in/identity.js';
import { Views } from './views.js';

/** Finds the view by which a problem is shown inside the record in which it arose. */
@Injectable()
export class Around {
  constructor(
    surroundings: Surroundings,
    private readonly associations: Associations,
    private readonly identity: Identity,
    private readonly grants: Grants,
    private readonly views: Views,
  ) {
    surroundings.of = (request) => this.view(request);
  }

  /** Nothing outside an association and for whom nobody knows. Throws where there is none, or who asks may not read it. */
  private async view(request: CalledRequest): Promise<View | undefined> {
    const { path, query } = pageOf(request);
    const handle = FIRST.exec(path)?.[1];
    if (handle === undefined || isReserved(handle)) return undefined;
    const association = await this.associations.find(handle);
    // An address that no route takes has come by no guard.
    const principal = request.principal ?? (await this.identity.of(request));
    if (!principal || association.handle !== handle) return undefined;
    const isThere = request.caller?.association === association.id;
    const caller = isThere ? request.caller : await callerIn(this.grants, association, principal, 'read');
    const open = (asked: Query) => {
      const at = { principal, caller, path, query: asked, params: { association: handle } };
      const values = Object.entries(at).map(([name, value]) => [name, { value }]);
      return this.views.open(Object.create(request, Object.fromEntries(values)) as CalledRequest, asked);
    };
    const { trueOn: _, knownOn: __, ...others } = query;
    return open(query).catch((error: unknown) => {
      // The times may be what is wrong.
      if (!(error instanceof Invalid)) throw error;
      return open(others);
    });
  }
}

type Query = Record<string, string>;

/** Where an association's pages begin; more slashes would name another host. */
const FIRST = /^\/([a-z0-9-]+)(?=\/|$)/;

/** The page on which a problem is met, with what of its address all pages take: that of the form where a form was sent, whose own address has none. */
const pageOf = (request: CalledRequest): { path: string; query: Query } => {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const form = isRead ? undefined : formPage(request);
  const sent = form ? Object.fromEntries(form.searchParams) : { lang: request.query['lang'] };
  const given = isRead ? request.query : sent;
  const kept = Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  // What was recorded is told where that is shown; a language that is none would be carried on by each link.
  const { recorded: _, lang, ...query } = Object.fromEntries(kept);
  const path = isRead ? request.path : (form?.pathname ?? FIRST.exec(request.path)?.[0] ?? '');
  return { path, query: { ...query, ...(pageLanguages.some((each) => each === lang) && { lang }) } };
};
