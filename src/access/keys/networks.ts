import ipaddr from 'ipaddr.js';

/** Whether a text is a network such as 10.0.0.0/24, or one address. */
export const isNetwork = (text: string): boolean => ipaddr.isValid(text) || ipaddr.isValidCIDR(text);

/** Whether an address lies in one of these networks; where none is named it may be any. */
export const isWithin = (address: string, networks: string[]): boolean => {
  if (networks.length === 0) return true;
  if (!ipaddr.isValid(address)) return false;
  const asked = ipaddr.process(address);
  return networks.some((network) => {
    const [of, bits] = ipaddr.isValidCIDR(network) ? ipaddr.parseCIDR(network) : [ipaddr.parse(network), undefined];
    return of.kind() === asked.kind() && asked.match(of, bits ?? of.toByteArray().length * 8);
  });
};
