import { type Recorded } from './facts.js';

/** CloudEvents 1.0 in JSON; our envelope's other fields are extension attributes, each a text or a number as the standard has it. */
export const cloudEvent = (event: Recorded) => ({
  specversion: '1.0',
  id: event.id,
  source: `/associations/${event.association}`,
  type: event.type,
  subject: event.stream,
  time: event.recordedAt,
  datacontenttype: 'application/json',
  position: event.position,
  version: event.version,
  schema: event.schema,
  actor: event.actor.id,
  actorrole: event.actor.role,
  actormethod: event.actor.method,
  ...(event.onBehalfOf !== undefined && { onbehalfof: event.onBehalfOf }),
  command: event.command,
  correlation: event.correlation,
  ...(event.causation !== undefined && { causation: event.causation }),
  ...(event.reason !== undefined && { reason: event.reason }),
  data: event.data,
});
