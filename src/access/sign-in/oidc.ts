import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { Refused } from '../../web/refused.js';
import { ABSOLUTE } from './sessions.js';
import { type OidcSettings, SignInSettings } from './settings.js';

/** What a browser keeps, encrypted, while its person is at the provider. */
export interface Underway {
  state: string;
  nonce: string;
  verifier: string;
  to: string;
  /** Seconds since the epoch after which it is too late. */
  until: number;
}

/** Whom a provider says somebody is. */
export interface Vouched {
  issuer: string;
  subject: string;
  name?: string;
  sid?: string;
  provedAt?: Date;
  groups: string[];
}

const BACK_CHANNEL = 'http://schemas.openid.net/event/backchannel-logout';
/** So many seconds somebody may be at the provider. */
export const UNDERWAY = 600;

/** Speaks to the provider of OpenID Connect. Its tokens are read here and kept nowhere. */
@Injectable()
export class Oidc {
  private found?: Promise<Configuration>;

  constructor(private readonly settings: SignInSettings) {}

  /** Where the browser is sent, and what it keeps meanwhile; `again` asks the person to prove who they are in any case. */
  async begin(here: string, to: string, again: boolean): Promise<{ url: URL; underway: Underway }> {
    const config = await this.configuration();
    const verifier = randomPKCECodeVerifier();
    const until = Math.floor(Date.now() / 1000) + UNDERWAY;
    const underway = { state: randomState(), nonce: randomNonce(), verifier, to, until };
    const url = buildAuthorizationUrl(config, {
      redirect_uri: `${here}/sign-in/callback`,
      scope: 'openid profile',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: underway.state,
      nonce: underway.nonce,
      // Asked so, a provider says when it last saw the person.
      max_age: String(again ? 0 : ABSOLUTE / 1000),
      ...(again && { prompt: 'login' }),
    });
    return { url, underway };
  }

  /** Whom the provider says the browser belongs to that comes back to `address`. Throws `Refused` for whatever does not fit. */
  async end(address: URL, { state, nonce, verifier, until }: Underway): Promise<Vouched> {
    if (until < Date.now() / 1000) throw unproven('It took too long');
    const config = await this.configuration();
    const tokens = await authorizationCodeGrant(config, address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      maxAge: ABSOLUTE / 1000,
    }).catch(() => {
      throw unproven('The provider does not vouch for it');
    });
    const claims = tokens.claims()!;
    const groups = claims[this.oidc.groupsClaim];
    return {
      issuer: claims.iss,
      subject: claims.sub,
      ...(typeof claims['name'] === 'string' && { name: claims['name'] }),
      ...(typeof claims['sid'] === 'string' && { sid: claims['sid'] }),
      ...(claims.auth_time !== undefined && { provedAt: new Date(claims.auth_time * 1000) }),
      groups: Array.isArray(groups) ? groups.filter((each): each is string => typeof each === 'string') : [],
    };
  }

  /** Whose session a provider says has ended (OpenID Connect Back-Channel Logout). */
  async ended(token: string): Promise<{ issuer: string; sid?: string; subject?: string }> {
    const { issuer, jwks_uri: keys } = (await this.configuration()).serverMetadata();
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(keys!)), {
      issuer,
      audience: this.oidc.clientId,
      requiredClaims: ['iat', 'jti', 'events'],
      maxTokenAge: UNDERWAY,
    }).catch(() => {
      throw unproven('The token is none of the provider');
    });
    const { sub, sid, nonce, events } = payload as typeof payload & { sid?: string };
    const isLogout = typeof events === 'object' && events !== null && BACK_CHANNEL in events;
    if (!isLogout || nonce !== undefined || (sub === undefined && sid === undefined))
      throw unproven('The token ends no session');
    return { issuer, ...(sid !== undefined && { sid }), ...(sub !== undefined && { subject: sub }) };
  }

  private get oidc(): OidcSettings {
    if (!this.settings.oidc) throw new Refused(404, 'sign-in-otherwise', 'Nobody signs in here by a provider');
    return this.settings.oidc;
  }

  /** What the provider says of itself; asked once, and again where it did not answer. */
  private configuration(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.oidc;
    const url = new URL(issuer);
    // Only on this machine may a provider be spoken to without TLS.
    const execute =
      url.protocol === 'http:' && /^(localhost|127\.|\[::1\])/.test(url.hostname) ? [allowInsecureRequests] : [];
    this.found ??= discovery(url, clientId, clientSecret, undefined, { execute }).catch(() => {
      this.found = undefined;
      throw new Refused(503, 'provider-unreachable', 'The provider that people sign in with does not answer');
    });
    return this.found;
  }
}

const unproven = (why: string): Refused => new Refused(401, 'sign-in-unproven', `${why}; sign in once more`);
