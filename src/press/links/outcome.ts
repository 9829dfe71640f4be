import { forbidden, type LinkFailure, type Reason } from './failure.js';
import { type LinkOutcome } from './link.shapes.js';
import { type Answer } from './outbound.js';

/** What a call says of a link. */
export interface Found {
  outcome: LinkOutcome;
  status?: number;
  reason?: Reason;
  to?: string;
}

/** Statuses that speak of who asks, or of the moment, and not of the page. */
const UNTELLING = new Set([401, 403, 405, 406, 407, 408, 425, 429, 451]);

/** What the answer to a call says of the link. */
export const outcomeOf = (asked: string, { url, status }: Answer): Found => {
  if (status >= 200 && status < 300)
    return isSamePage(asked, url) ? { outcome: 'alive', status } : { outcome: 'moved', status, to: url };
  return { outcome: status >= 400 && status < 500 && !UNTELLING.has(status) ? 'dead' : 'unclear', status };
};

/** What a call that came to nothing says of the link: only that a host is gone is sure. */
export const outcomeOfFailure = ({ reason }: LinkFailure): Found => ({
  outcome: reason === 'no-host' || reason === 'no-connection' ? 'dead' : 'unclear',
  reason,
});

/** Whether nothing was called at all, so that there is nothing to note. */
export const wasForbidden = ({ reason }: LinkFailure): boolean => forbidden.has(reason);

/** The same page by https as by http has not moved. */
const isSamePage = (asked: string, answered: string): boolean => bare(asked) === bare(answered);

const bare = (address: string): string => {
  const url = new URL(address);
  return `${url.hostname}${url.pathname}${url.search}`;
};
