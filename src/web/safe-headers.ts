import { type NextFunction, type Request, type Response } from 'express';

/** What browsers are told about every answer: run nothing, load nothing from elsewhere, send nobody the address. */
export const safeHeaders = (_: Request, response: Response, next: NextFunction): void => {
  response.set({
    'Content-Security-Policy':
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    // Without any, browsers send the forms of our own pages as those of nobody (`Origin: null`).
    'Referrer-Policy': 'same-origin',
  });
  next();
};
