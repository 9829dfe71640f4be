import { type Request } from 'express';
import ipaddr from 'ipaddr.js';

interface Asking extends Request {
  caller?: { actor: { id: string; method?: string } };
}

/** Who asks, where that is known. */
export const principalOf = (request: Request): string | undefined => (request as Asking).caller?.actor.id;

/** Who asks: the principal, else the address. */
export const clientOf = (request: Request): string => principalOf(request) ?? addressOf(request);

/** Whether it is the local operator, or somebody on this machine whom nobody knows. */
export const asksLocally = (request: Request): boolean => {
  const { caller, ip = '' } = request as Asking;
  return caller ? caller.actor.method === 'none' : ipaddr.isValid(ip) && ipaddr.process(ip).range() === 'loopback';
};

/** Where a request comes from; of IPv6 the network that one connection is given. */
export const addressOf = ({ ip = '' }: Request): string => {
  if (!ipaddr.isValid(ip)) return ip;
  const address = ipaddr.process(ip);
  return address.kind() === 'ipv4' ? address.toString() : (address as ipaddr.IPv6).parts.slice(0, 4).join(':');
};

/** Reads `TRUST_PROXY`: the networks whose word for where a request comes from is taken. Throws with one clear line. */
export const readNetworks = (given: string | undefined): string[] => {
  const networks = (given ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  for (const each of networks)
    // A network of all would let whoever asks choose an address.
    if (!ipaddr.isValidCIDR(each) || ipaddr.parseCIDR(each)[1] === 0)
      throw new Error(`TRUST_PROXY=${given} is no list of networks such as 10.0.0.0/24,fd00::/64`);
  return networks;
};
