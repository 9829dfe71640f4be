import { type Request } from 'express';

/** The address of the record that a request asks, as whoever asks reaches it. */
export const recordAt = (request: Request): string =>
  `${request.protocol}://${request.get('host')}/${String(request.params['association'])}`;
