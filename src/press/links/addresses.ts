import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { isWebAddress } from '../../language/web-address.js';
import { LinkFailure } from './failure.js';
import { type Way } from './outbound.js';

/**
 * Whether an address of the internet is one that everybody reaches. Loopback, private and link-local networks are not, nor is an IPv6
 * address in which an IPv4 one hides (mapped, NAT64, 6to4, Teredo), nor one of a zone of this machine.
 */
export const isPublic = (address: string): boolean => {
  if (isIP(address) === 0 || address.includes('%')) return false;
  const read = ipaddr.parse(address);
  if (read.range() !== 'unicast') return false;
  // What is given out to the world begins with the bits 001; the rest of IPv6 is for purposes that may yet come.
  return read instanceof ipaddr.IPv4 || read.match(GLOBAL);
};

const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');

/** The address of a link as it is called, in one spelling. Throws `LinkFailure` for what is not called at all. */
export const calledAddress = (written: string | URL, way: Way): URL => {
  if (!URL.canParse(String(written))) throw new LinkFailure('address-unreadable');
  const url = new URL(written);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new LinkFailure('scheme-forbidden');
  if (url.username !== '' || url.password !== '') throw new LinkFailure('credentials-forbidden');
  if (!way.allowsPort(Number(url.port || (url.protocol === 'http:' ? 80 : 443))))
    throw new LinkFailure('port-forbidden');
  url.hash = '';
  if (!isWebAddress(url.href)) throw new LinkFailure('address-unreadable');
  // A host that is an address already is never looked up, so it is judged here; the reading above has made all its spellings one.
  const host = url.hostname.replaceAll(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !way.allows(host)) throw new LinkFailure('host-forbidden');
  return url;
};
