import { readFileSync } from 'node:fs';
import { isRole } from '../policy/policy.js';
import { type OidcSettings, SignInSettings } from './settings.js';

/**
 * Reads how people sign in: `PUBLIC_URL`, `OIDC_…` and `SIGN_IN`. Throws with one clear line for what cannot be used.
 *
 * @param isLocal whether the server binds to a loopback address alone
 */
export const readSignIn = (env: NodeJS.ProcessEnv, isLocal: boolean): SignInSettings => {
  const publicUrl = publicUrlIn(env);
  const oidc = oidcIn(env);
  const signIn = env['SIGN_IN'] || 'off';
  if (!['off', 'development'].includes(signIn)) throw new Error(`SIGN_IN=${signIn} is neither development nor off`);
  if (signIn === 'development' && (!isLocal || publicUrl !== undefined))
    throw new Error(
      'SIGN_IN=development is for trying things out on this machine alone: without PUBLIC_URL, on a loopback HOST',
    );
  if (oidc && publicUrl === undefined && !isLocal)
    throw new Error('OIDC_ISSUER needs PUBLIC_URL: the provider sends people back to it');
  return new SignInSettings({ isLocal, publicUrl, oidc, development: signIn === 'development' });
};

const publicUrlIn = ({ PUBLIC_URL: given }: NodeJS.ProcessEnv): string | undefined => {
  if (!given) return undefined;
  if (!/^https?:\/\//.test(given) || !URL.canParse(given) || given !== new URL(given).origin)
    throw new Error(`PUBLIC_URL=${given} is no address such as https://records.example.org`);
  return given;
};

const oidcIn = (env: NodeJS.ProcessEnv): OidcSettings | undefined => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET_FILE: secretFile } = env;
  if (!issuer) return undefined;
  if (!URL.canParse(issuer)) throw new Error(`OIDC_ISSUER=${issuer} is no address`);
  if (!clientId) throw new Error('OIDC_ISSUER needs OIDC_CLIENT_ID');
  return {
    issuer,
    clientId,
    clientSecret: secretFile ? readFileSync(secretFile, 'utf8').trim() : undefined,
    groupsClaim: env['OIDC_GROUPS_CLAIM'] || 'groups',
    roles: (env['OIDC_ROLES'] ?? '').split(',').flatMap((each) => roleIn(each.trim())),
  };
};

/** `secretariat=near:approver`: a group, the association by its handle or `*`, and the role it stands for. */
const roleIn = (text: string): OidcSettings['roles'] => {
  if (text === '') return [];
  const [, group, association, role] = /^(.+)=([a-z0-9-]+|\*):([a-z]+)$/.exec(text) ?? [];
  if (group === undefined || association === undefined || !isRole(role))
    throw new Error(`OIDC_ROLES: ${text} is not like secretariat=near:approver`);
  return [{ group, association, role }];
};
