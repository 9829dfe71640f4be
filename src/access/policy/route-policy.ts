import {
  type ExecutionContext,
  Injectable,
  type OnApplicationBootstrap,
  RequestMethod,
  type Type,
} from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type Action, actions, NEEDS } from '../../web/needs.js';

type Handler = ReturnType<ExecutionContext['getHandler']>;

/** A route as it was declared: its method, its address, and what it asks for. */
export interface Route {
  method: string;
  path: string;
  action: Action | undefined;
}

/** What each route asks of whoever calls it. A route that does not say so keeps the application from starting. */
@Injectable()
export class RoutePolicy implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const unsaid = this.all().filter(({ action }) => action === undefined);
    if (unsaid.length === 0) return;
    const named = unsaid.map(({ method, path }) => `${method} ${path}`).join(', ');
    throw new Error(`Nothing says who may call ${named}; see @Needs`);
  }

  /** Throws where nothing is said: what nobody thought about is answered to nobody. */
  actionOf(controller: Type, handler: Handler): Action {
    const action = this.action(controller, handler);
    if (!action) throw new Error(`Nothing says who may call ${controller.name}.${handler.name}`);
    return action;
  }

  /** Every route of every controller. */
  all(): Route[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, Handler>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name]!;
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (method === undefined) return [];
        const action = this.action(metatype as Type, handler);
        return pathsOf(metatype as Type, handler).map((path) => ({ method: RequestMethod[method], path, action }));
      });
    });
  }

  private action(controller: Type, handler: Handler): Action | undefined {
    const said = this.reflector.getAllAndOverride<Action | undefined>(NEEDS, [handler, controller]);
    if (said !== undefined) return actions.includes(said) ? said : undefined;
    const isInside = pathsOf(controller, handler).every((path) => /^\/(api\/)?:association(\/|$)/.test(path));
    if (!isInside) return undefined;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
    if (method === RequestMethod.GET) return 'read';
    return method === RequestMethod.POST ? 'record' : undefined;
  }
}

const pathsOf = (controller: Type, handler: Handler): string[] => {
  const [bases, paths] = [controller, handler].map((of) => {
    const said = Reflect.getMetadata(PATH_METADATA, of) as string | string[];
    return Array.isArray(said) ? said : [said];
  });
  return bases!.flatMap((base) =>
    paths!.map((path) => `/${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')),
  );
};
