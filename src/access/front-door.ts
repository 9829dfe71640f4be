import { Injectable } from '@nestjs/common';
import { type NextFunction, type Request, type Response } from 'express';
import { Refused } from '../web/refused.js';
import { SignInSettings } from './sign-in/settings.js';
import { Stage } from './sign-in/stage.js';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What is answered while nobody is an administrator yet; of the files of the program, what the page of the set-up is drawn with. */
const SETTING_UP = new Set(['/health/live', '/setup', '/api/setup']);
const DRAWN_WITH = /^\/public\/(fonts\/)?[\w-]+\.(css|js|svg|ttf|woff2)$/;

/**
 * Stands before all routes and files, and before a body is read. A server of this machine alone is asked by a name of this machine: a
 * foreign `Host` would be a name that was pointed here from outside (DNS rebinding). A foreign `Origin` on a write is another page
 * posting behind its reader's back. And where the server can be reached from elsewhere and nobody is an administrator yet, nothing is
 * answered but the question who is to be it.
 */
@Injectable()
export class FrontDoor {
  constructor(
    private readonly settings: SignInSettings,
    private readonly stage: Stage,
  ) {}

  readonly answer = (request: Request, _: Response, next: NextFunction): void => {
    this.judge(request).then(
      () => next(),
      (error: unknown) => next(error),
    );
  };

  private async judge(request: Request): Promise<void> {
    const { isLocal, publicUrl, oidc } = this.settings;
    const { host = '' } = request.headers;
    const hosts = request.rawHeaders.filter((name, n) => n % 2 === 0 && name.toLowerCase() === 'host').length;
    if (hosts > 1 || (hosts === 0 && request.httpVersion !== '1.0'))
      throw new Refused(400, 'request-unreadable', 'A request names one host');
    const own = publicUrl === undefined ? undefined : new URL(publicUrl);
    const isForeign = (name: string) => !LOOPBACK.test(name) && (own ? name.toLowerCase() !== own.host : isLocal);
    if (isForeign(host) || isForeign(targetHost(request) ?? host))
      throw new Refused(
        421,
        'host-foreign',
        own ? `This server is at ${own.host}` : 'This server answers loopback addresses alone',
      );
    const here = own ? [own.origin, ...(LOOPBACK.test(host) ? [`http://${host}`] : [])] : [`http://${host}`];
    if (!READS.has(request.method)) judgeOrigin(request, here);
    if ((isLocal && !oidc) || SETTING_UP.has(request.path) || DRAWN_WITH.test(request.path)) return;
    if ((await this.stage.now()) === 'setting-up')
      throw new Refused(
        401,
        'setup-required',
        'Nobody is an administrator yet; the log of the server says how to begin',
      );
  }
}

/** The host that a request names in its address itself, as to a proxy; that counts as much as `Host` (RFC 9112, 3.2.2). */
const targetHost = ({ originalUrl }: Request): string | undefined => /^[^/?#]+:\/\/([^/?#]*)/.exec(originalUrl)?.[1];

/** Throws for a write that a page of another site sends. Programs say nothing of a site. */
const judgeOrigin = ({ headers }: Request, here: string[]): void => {
  const { origin, 'sec-fetch-site': site } = headers;
  const foreign = origin !== undefined && !here.includes(origin);
  if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none'))
    throw new Refused(403, 'origin-foreign', 'Another site may not write here');
};
