import { type INestApplicationContext } from '@nestjs/common';
import { Reactions } from '../../src/eventstore/reactions.js';
import { until } from './waiting.js';

/** Resolves once every reaction of an association has heard its whole log. */
export const settled = (app: INestApplicationContext, association: string): Promise<unknown> =>
  until(async () =>
    (await app.get(Reactions).states()).every((state) => state.association !== association || state.behind === 0),
  );
