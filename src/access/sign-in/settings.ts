import { type Role } from '../policy/policy.js';

/** A provider of OpenID Connect, and what its groups stand for. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret?: string;
  /** The claim that lists the groups of a person. */
  groupsClaim: string;
  /** Which group stands for which role in which association; `*` for all of them. */
  roles: { group: string; association: string; role: Role }[];
}

/** How people sign in here; the values that are not given are those of a first run on one machine. */
export class SignInSettings {
  /** Whether the server can be reached from this machine alone. */
  readonly isLocal: boolean;
  /** The address at which people reach the server, without a slash at its end. */
  readonly publicUrl?: string;
  readonly oidc?: OidcSettings;
  /** Whether people may be chosen from a list, for trying things out on this machine. */
  readonly development: boolean;

  constructor({ isLocal = true, publicUrl, oidc, development = false }: Partial<SignInSettings> = {}) {
    this.isLocal = isLocal;
    this.publicUrl = publicUrl;
    this.oidc = oidc;
    this.development = development;
  }

  get isSecure(): boolean {
    return this.publicUrl?.startsWith('https://') ?? false;
  }
}
