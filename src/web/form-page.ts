import { type Request } from 'express';

/** The page of ours on which a form stood, as the browser names it that sends the form. */
export const formPage = ({ headers: { referer, host } }: Pick<Request, 'headers'>): URL | undefined => {
  const from = referer !== undefined && URL.canParse(referer) ? new URL(referer) : undefined;
  return from?.host === host ? from : undefined;
};
