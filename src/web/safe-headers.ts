import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type RequestHandler } from 'express';
import helmet from 'helmet';
import { files } from './public-files.js';

type Directives = Record<string, string[]>;

/** Answers for programs are no documents: whoever opens one in a browser is shown what it says, and nothing in it is loaded or run. */
const nothing: Directives = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** The scripts of our own that may run, by their content: what is put into a page by others is none of them. */
const scripts = Object.values(files)
  .filter(({ address }) => /\.js\?/.test(address))
  .map(({ integrity }) => `'${integrity}'`);

/** Pages take their stylesheet, fonts and pictures from here, and send their forms here. */
const ofPages: Directives = {
  ...nothing,
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'"],
  'form-action': ["'self'"],
  ...(scripts.length > 0 && { 'script-src': scripts }),
};

/** What helmet sets, once and for all: it is the same for each request. */
const headersWith = (directives: Directives): Record<string, string> => {
  const headers: Record<string, string> = { 'Cache-Control': 'no-store' };
  const noting = { setHeader: (name: string, value: string) => (headers[name] = value), removeHeader: () => undefined };
  const helmeting = helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    frameguard: { action: 'deny' },
    // Without any, browsers send the forms of our own pages as those of nobody (`Origin: null`).
    referrerPolicy: { policy: 'same-origin' },
    // Who ends TLS before us decides for how long the name is spoken to in no other way.
    strictTransportSecurity: false,
  });
  helmeting({} as IncomingMessage, noting as unknown as ServerResponse, (error) => {
    if (error) throw error as Error;
  });
  return headers;
};

const forPrograms = headersWith(nothing);
const forPages = headersWith(ofPages);

/**
 * What browsers are told about every answer: run nothing but our own, load nothing from elsewhere, show it in no other's frame, send
 * nobody the address, and keep no copy, since names of people may stand in it. Routes whose answers hold none say otherwise.
 */
export const safeHeadersAt = (path: string): Record<string, string> =>
  /^\/(api|health|metrics)(\/|$)/.test(path) ? forPrograms : forPages;

/** Middleware that sets them, before anything else answers. */
export const safeHeaders: RequestHandler = (request, response, next) => {
  response.set(safeHeadersAt(request.path));
  next();
};
