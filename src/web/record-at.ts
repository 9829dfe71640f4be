import { type Request } from 'express';

/** The address of this installation, as whoever asks reaches it. */
export const hostAt = (request: Request): string => `${request.protocol}://${request.get('host')}`;

/** The address of the record that a request asks. */
export const recordAt = (request: Request): string => `${hostAt(request)}/${String(request.params['association'])}`;
