import { Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { Keyring } from '../keys/keyring.js';
import { Grants } from '../people/grants.js';
import { roleFor } from '../policy/policy.js';
import { rolesAnywhere } from '../policy/roles-of.js';
import { atThisMachine, type Principal } from '../principal.js';
import { Sessions } from './sessions.js';
import { Stage } from './stage.js';

/** Knows who asks: by a key, by the session of a browser, or, on a first run, as whoever sits at this machine. */
@Injectable()
export class Identity {
  constructor(
    private readonly stage: Stage,
    private readonly keyring: Keyring,
    private readonly sessions: Sessions,
    private readonly grants: Grants,
  ) {}

  /** Nothing where nobody knows. Throws `Refused` for a key that does not hold: whoever sends one means to be known. */
  async of(request: Request): Promise<Principal | undefined> {
    if ((await this.stage.now()) === 'first-run') return atThisMachine;
    const { authorization } = request.headers;
    return authorization === undefined ? this.sessions.of(request) : this.keyring.open(authorization, request.ip);
  }

  /** Whether whoever asks runs the installation, in any of its associations; nobody does whom nobody knows. */
  async operates(request: Request): Promise<boolean> {
    const principal = await this.of(request).catch(() => undefined);
    if (!principal || principal.method === 'none') return principal !== undefined;
    return roleFor('operate', await rolesAnywhere(this.grants, principal)) !== undefined;
  }
}
