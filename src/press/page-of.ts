/** What two addresses that lead to one page have in common: whether it is asked for safely, the `www.`, and the place in the page do not matter. */
export const pageOf = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
