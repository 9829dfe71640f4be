import { type Request, type Response } from 'express';

/** A cookie that came, by its name. */
export const cookieIn = ({ headers }: Request, name: string): string | undefined =>
  (headers.cookie ?? '')
    .split(';')
    .map((each) => each.trim())
    .find((each) => each.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** Sets a cookie that no script and no other site's form sees; without `seconds` it goes with the browser. */
export const setCookie = (
  response: Response,
  name: string,
  value: string,
  { secure, seconds }: { secure: boolean; seconds?: number },
): void => {
  const parts = [`${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (secure) parts.push('Secure');
  if (seconds !== undefined) parts.push(`Max-Age=${seconds}`);
  response.append('Set-Cookie', parts.join('; '));
};
