import { oneOf, optional, word } from '../../language/nouns.js';
import { Fits } from '../../web/fits.js';
import { type Role, roles } from '../policy/policy.js';
import { bodies } from './role-change.js';

/** Somebody who is to have a role. */
export class AddPerson {
  @Fits(word(200))
  name: string;

  @Fits(optional(word(300)))
  contact?: string;

  @Fits(optional(word(500)))
  issuer?: string;

  @Fits(optional(word(500)))
  subject?: string;

  @Fits(optional(word(100)))
  account?: string;

  @Fits(oneOf(...roles))
  role: Role;

  /** The bodies and committees for which alone a recorder is to record. */
  @Fits(bodies)
  bodies?: string[];
}

/** A role to give. */
export class GiveRole {
  @Fits(oneOf(...roles))
  role: Role;

  @Fits(bodies)
  bodies?: string[];
}

/** A role to take. */
export class RemoveRole {
  @Fits(oneOf(...roles))
  role: Role;
}
