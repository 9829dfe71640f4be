import { type Request } from 'express';
import { address } from './view.js';

/** Leads from a form to a page of the same association, in the language that was asked for; `recorded` is what the page says of it. */
export const backTo = ({ params, query }: Pick<Request, 'params' | 'query'>, path: string, recorded?: string) => ({
  url: address(`/${String(params['association'])}${path}`, {
    lang: typeof query['lang'] === 'string' ? query['lang'] : undefined,
    recorded,
  }),
  statusCode: 303,
});
