import { type Held } from './people/grants.js';
import { type Role } from './policy/policy.js';

/** How somebody proved who they are. */
export type Method = 'none' | 'oidc' | 'link' | 'development' | 'api-key' | 'terminal';

/** Who asks: a person who signed in, a key, or, before anything is set up, whoever sits at this machine. */
export interface Principal {
  /** What events name. It says nothing of the person. */
  id: string;
  method: Method;
  /** The person who answers for it: a person and their keys are one pair of eyes. */
  person: string;
  /** When the person last proved who they are to a provider. */
  provedAt?: Date;
  /** What a key is for, and what its owner may be there now; a person may do all that their roles allow. */
  scope?: { association: string; roles: readonly Role[]; owner: Held };
}

/** First run has no sign-in: whoever reaches the loopback address acts as this. */
export const localOperator = { id: 'local-operator', role: 'operator', method: 'none' } as const;

/** The local operator as one who asks. */
export const atThisMachine: Principal = { id: localOperator.id, method: 'none', person: localOperator.id };
