import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { hmac, type Keys } from '../eventstore/keys.js';
import { canonical } from '../eventstore/canonical.js';
import { ApiExtension } from '../web/described.js';
import { Refused } from '../web/refused.js';
import { Associations, type FoundAssociation } from './associations.js';
import { type CalledRequest } from './caller.js';

export const KEYS = Symbol('KEYS');
const KEYLESS = 'keyless';

/** For writes that repeat harmlessly by themselves, such as reading the same document again. */
export const Keyless = (): MethodDecorator =>
  applyDecorators(SetMetadata(KEYLESS, true), ApiExtension('x-keyless', true));

const FORM = 'form';

/** For pages that read what a form of theirs says themselves; `with-file` where it may hold a file. */
export const ReadsForm = (sends: 'fields' | 'with-file' = 'fields'): MethodDecorator => SetMetadata(FORM, sends);

const KEY = /^[\x21-\x7e]{1,255}$/;

/** Finds, for a command, its idempotency key and expected version. Who gives it is known, and that they may. */
@Injectable()
export class CallerGuard implements CanActivate {
  constructor(
    private readonly associations: Associations,
    private readonly reflector: Reflector,
    @Inject(KEYS) private readonly keys: Keys,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<CalledRequest>();
    if (request.method !== 'POST' || !request.caller) return true;
    const isForm = sendsForm(request, this.reflector.get(FORM, execution.getHandler()));
    if (request.body === undefined && hasBody(request) && !isForm)
      throw new Refused(415, 'media-type-unsupported', 'A command is a JSON object sent as application/json');
    if (this.reflector.get<boolean>(KEYLESS, execution.getHandler())) request.body ??= {};
    else {
      const association = await this.associations.find(String(request.params['association']));
      Object.assign(request.caller, this.command(request, association));
    }
    return true;
  }

  private command(request: CalledRequest, association: FoundAssociation): object {
    const key = request.headers['idempotency-key'];
    if (request.body === undefined) throw new Refused(400, 'json-no-object', 'The body is no JSON object');
    if (key === undefined)
      throw new Refused(428, 'idempotency-key-missing', 'A command carries an Idempotency-Key of its own');
    if (typeof key !== 'string' || !KEY.test(key))
      throw new Refused(400, 'idempotency-key-unreadable', 'An Idempotency-Key has 1 to 255 visible ASCII characters');
    const path = firstPath(request, association);
    const fingerprint = hmac(this.keys.fingerprinting, `${request.method} ${path}\n${canonical(request.body)}`);
    return { key, fingerprint, ifVersion: expectedVersion(request.headers['if-match']) };
  }
}

/** A command is the same command after a change of handle, so its path is kept as under the first one. */
const firstPath = ({ path }: CalledRequest, { handle, former }: FoundAssociation): string =>
  path.replace(FIRST, `$1${former[0] ?? handle}`);

/** An association's address up to the end of the handle. */
const FIRST = /^(\/api\/|\/)[^/?]+/;

const hasBody = ({ headers }: CalledRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const sendsForm = ({ headers }: CalledRequest, asked?: 'fields' | 'with-file'): boolean => {
  const type = headers['content-type'] ?? '';
  if (asked === 'with-file' && /^multipart\/form-data\s*;/i.test(type)) return true;
  return asked !== undefined && /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type);
};

const expectedVersion = (header: string | undefined): number | undefined => {
  if (header === undefined) return undefined;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new Refused(400, 'if-match-unreadable', 'If-Match holds a version such as "3"');
  return Number(version);
};
