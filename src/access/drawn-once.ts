import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { type Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Follower } from '../eventstore/follower.js';
import { copyRead } from '../eventstore/lag.js';
import { type ProjectionState } from '../eventstore/states.js';
import { isVeiled, seesAll } from '../eventstore/veil.js';
import { today } from '../web/as-of.js';
import { pageLanguageOf } from '../web/page-language.js';
import { type CalledRequest } from './caller.js';

/** For so many milliseconds a page is kept: what stands in no log, such as what users are called, is seen that much later at most. */
const KEPT = 5000;
/** So many pages at most, of up to 200 KB. */
const MOST = 100;
/** What a page tells HTTP about itself. */
const TOLD = ['content-type', 'content-language', 'vary', 'link'];

interface Drawn {
  html: unknown;
  told: [name: string, value: string][];
}

/**
 * Draws a page once for all who ask for the same at once, so that many readers cost as much as a few. It is the same only for who may
 * see the same, in the same language, and until anything is recorded; while a read model is behind the log, each is drawn anew, as for
 * who asks for that with `Cache-Control: no-cache`.
 */
@Injectable()
export class DrawnPages implements NestInterceptor {
  private readonly kept = new Map<string, Promise<Drawn>>();

  constructor(private readonly follower: Follower) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = execution.switchToHttp();
    const request = http.getRequest<CalledRequest>();
    // What comes from a copy may be behind; and of names that are noted, each reading is.
    const isNoted = !seesAll() && !isVeiled();
    if (!request.caller || copyRead() || isNoted || request.headers['cache-control'] === 'no-cache')
      return next.handle();
    return from(this.answer(request, http.getResponse<Response>(), next));
  }

  private async answer(request: CalledRequest, response: Response, next: CallHandler): Promise<unknown> {
    const draw = () => lastValueFrom(next.handle());
    const states = await this.follower.states(request.caller!.association);
    if (states.some(isUnsettled)) return draw();
    const key = keyOf(request, states[0]?.position);
    const known = this.kept.get(key);
    if (!known) return (await this.keep(key, draw, response)).html;
    const drawn = await known.catch(() => undefined);
    // Whoever drew it may have had less time left.
    if (!drawn) return draw();
    for (const [name, value] of drawn.told) response.set(name, value);
    return drawn.html;
  }

  private keep(key: string, draw: () => Promise<unknown>, response: Response): Promise<Drawn> {
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size >= MOST) this.kept.delete(oldest);
    const drawn = draw().then((html) => ({
      html,
      told: TOLD.flatMap((name): Drawn['told'] => {
        const value = response.get(name);
        return value === undefined ? [] : [[name, value]];
      }),
    }));
    const forget = () => void (this.kept.get(key) === drawn && this.kept.delete(key));
    drawn.catch(forget);
    setTimeout(forget, KEPT).unref();
    this.kept.set(key, drawn);
    return drawn;
  }
}

const isUnsettled = ({ behind, failure, rebuilt }: ProjectionState): boolean =>
  behind > 0 || failure !== null || rebuilt !== null;

/** All by which one reader's page differs from another's. */
const keyOf = (request: CalledRequest, position: number | undefined): string => {
  const { originalUrl, caller, principal, writing } = request;
  const { roles, bodies } = caller!;
  return JSON.stringify([
    ...[position, originalUrl, today(), pageLanguageOf(request)],
    ...[principal, roles, bodies, isVeiled(), writing],
  ]);
};

/** For pages that many read at once: each is drawn once, see `DrawnPages`. */
export const DrawnOnce = (): ClassDecorator & MethodDecorator => UseInterceptors(DrawnPages);
