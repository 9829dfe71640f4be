import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';

/** A real provider of OpenID Connect, in which whoever says a name is that person. */
export interface TestProvider {
  issuer: string;
  /** Lets one client in. It can be called only once its own address is known. */
  open(redirectUri: string): void;
  /** Goes through the pages of the provider as `login`; answers the address that the browser is sent back to. */
  visit(address: string, login: string): Promise<string>;
  /** A word of the provider that a session has ended. */
  logoutToken(claims: Record<string, unknown>): Promise<string>;
  end(): Promise<void>;
}

/** The groups of the people of the provider. */
const groups: Record<string, string[]> = { approver: ['secretariat'], nobody: ['others'] };

/** Opens a provider on a port of its own. */
export const openProvider = async (): Promise<TestProvider> => {
  let handle: ReturnType<Provider['callback']> | undefined;
  const server: Server = createServer((request, response) => void handle?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'test', alg: 'RS256', use: 'sig' } as JWK;
  return {
    issuer,
    open: (redirectUri) => {
      handle = new Provider(issuer, {
        clients: [{ client_id: 'annals', client_secret: 'secret', redirect_uris: [redirectUri] }],
        jwks: { keys: [jwk] },
        cookies: { keys: ['test'] },
        conformIdTokenClaims: false,
        claims: { openid: ['sub', 'sid', 'auth_time'], profile: ['name', 'groups'] },
        pkce: { required: () => true },
        findAccount: (_, id) => ({
          accountId: id,
          claims: () => ({ sub: id, name: `Name of ${id}`, groups: groups[id] ?? [] }),
        }),
      }).callback();
    },
    visit: async (address, login) => {
      const cookies = new Map<string, string>();
      let next = new URL(address);
      let form: URLSearchParams | undefined;
      for (let step = 0; step < 12; step += 1) {
        if (next.origin !== issuer) return next.href;
        const response = await fetch(next, {
          method: form ? 'POST' : 'GET',
          body: form,
          redirect: 'manual',
          headers: { Cookie: [...cookies].map((each) => each.join('=')).join('; ') },
        });
        form = undefined;
        for (const cookie of response.headers.getSetCookie()) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
          cookies.set(name!, value!);
        }
        const location = response.headers.get('location');
        if (location) next = new URL(location, next);
        else {
          const page = await response.text();
          const [, action] = /<form[^>]*action="([^"]+)"/.exec(page) ?? [];
          const [, prompt] = /name="prompt" value="(\w+)"/.exec(page) ?? [];
          if (!action || !prompt) throw new Error(`The provider says ${response.status}: ${page.slice(0, 400)}`);
          next = new URL(action, next);
          form = new URLSearchParams(prompt === 'login' ? { prompt, login, password: 'any' } : { prompt });
        }
      }
      throw new Error('The provider leads round in a circle');
    },
    logoutToken: (claims) =>
      new SignJWT({ events: { 'http://schemas.openid.net/event/backchannel-logout': {} }, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'test', typ: 'logout+jwt' })
        .setIssuer(issuer)
        .setAudience('annals')
        .setIssuedAt()
        .setJti('one')
        .sign(privateKey),
    end: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
