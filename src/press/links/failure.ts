/** Why a link could not be called, or its answer not be taken. The words are part of the contract. */
export type Reason =
  | 'address-unreadable'
  | 'scheme-forbidden'
  | 'credentials-forbidden'
  | 'port-forbidden'
  | 'host-forbidden'
  | 'too-many-redirects'
  | 'too-slow'
  | 'too-large'
  | 'type-unread'
  | 'encoding-unread'
  | 'broken-answer'
  | 'no-host'
  | 'no-connection'
  | 'no-network'
  | 'no-trust';

/** A call to the outside that came to nothing. */
export class LinkFailure extends Error {
  constructor(readonly reason: Reason) {
    super(words[reason]);
  }
}

/** Reasons for which nothing was called. */
export const forbidden: ReadonlySet<Reason> = new Set<Reason>([
  'address-unreadable',
  'scheme-forbidden',
  'credentials-forbidden',
  'port-forbidden',
  'host-forbidden',
]);

const words: Record<Reason, string> = {
  'address-unreadable': 'The address, or one that it leads to, cannot be read',
  'scheme-forbidden': 'Only http and https are called',
  'credentials-forbidden': 'An address with a name or password in it is not called',
  'port-forbidden': 'Only the ports 80 and 443 are called',
  'host-forbidden': 'The host is, or leads to, no public address of the internet',
  'too-many-redirects': 'The address leads on too often',
  'too-slow': 'No whole answer came in time',
  'too-large': 'The answer is too large',
  'type-unread': 'The answer is neither HTML, nor plain text, nor PDF',
  'encoding-unread': 'The answer is packed in a way that is not read',
  'broken-answer': 'The answer breaks off or cannot be read',
  'no-host': 'There is no host of this name',
  'no-connection': 'The host takes no connection',
  'no-network': 'The network here leads to no such host at the moment',
  'no-trust': 'The host does not prove by a certificate who it is',
};

/** What a failure of the call or of its answer comes to. */
export const failureOf = (error: unknown, late: boolean): LinkFailure => {
  if (error instanceof LinkFailure) return error;
  const { cause, errors = [], code = '' } = error as { cause?: unknown; errors?: unknown[]; code?: unknown };
  const within = [cause, ...errors].find((each) => each instanceof LinkFailure);
  if (within) return within;
  return new LinkFailure(late ? 'too-slow' : reasonOf(String(code)));
};

const reasonOf = (code: string): Reason => {
  if (/^(ENOTFOUND|ENODATA)$/.test(code)) return 'no-host';
  if (/^(EAI_\w+|ENETUNREACH|EHOSTUNREACH|ENETDOWN)$/.test(code)) return 'no-network';
  if (/^(ECONNREFUSED|ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(code)) return 'no-connection';
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return 'too-slow';
  return /CERT|SIGNATURE|ERR_TLS|ERR_SSL|EPROTO/.test(code) ? 'no-trust' : 'broken-answer';
};
