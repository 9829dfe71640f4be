import { count, list, oneOf, optional, word } from '../../language/nouns.js';
import { Fits } from '../../web/fits.js';
import { type Role, roles } from '../policy/policy.js';

/** What a key is for, and for how many days. */
export class MakeKey {
  @Fits(word(200))
  name: string;

  @Fits(optional(word(40)))
  person?: string;

  @Fits(list(oneOf(...roles), 5))
  roles: Role[];

  /** From where it is taken: networks such as 10.0.0.0/24, and addresses. */
  @Fits(optional(list(word(50), 20)))
  networks?: string[];

  @Fits(optional(count))
  days?: number;
}
