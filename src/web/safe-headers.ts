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

const headers = (directives: Directives): RequestHandler =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    frameguard: { action: 'deny' },
    // Without any, browsers send the forms of our own pages as those of nobody (`Origin: null`).
    referrerPolicy: { policy: 'same-origin' },
    // Who ends TLS before us decides for how long the name is spoken to in no other way.
    strictTransportSecurity: false,
  }) as RequestHandler;

const forPrograms = headers(nothing);
const forPages = headers(ofPages);

/**
 * What browsers are told about every answer: run nothing but our own, load nothing from elsewhere, show it in no other's frame, send
 * nobody the address, and keep no copy, since names of people may stand in it. Routes whose answers hold none say otherwise.
 */
export const safeHeaders: RequestHandler = (request, response, next) => {
  response.set('Cache-Control', 'no-store');
  const safe = /^\/(api|health|metrics)(\/|$)/.test(request.path) ? forPrograms : forPages;
  safe(request, response, next);
};
