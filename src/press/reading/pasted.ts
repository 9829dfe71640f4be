import { isWebAddress } from '../../language/web-address.js';
import { type FileText } from './file-text.js';

/** An address with the text that stands there, pasted by a person who saw it. */
export interface Pasted {
  address: string;
  text: string;
  title?: string;
  outlet?: string;
  published?: string;
}

const FORMAT = 'annals-pasted-1';

/** The bytes that are kept of what was pasted: always the same for the same. */
export const bytesOfPasted = ({ address, text, title, outlet, published }: Pasted): Buffer =>
  Buffer.from(JSON.stringify({ format: FORMAT, address, title, outlet, published, text }));

/** What was pasted, out of its bytes; undefined for any other text. */
export const readPasted = (json: string): FileText | undefined => {
  if (!json.startsWith(`{"format":"${FORMAT}"`)) return undefined;
  let given: Record<string, unknown>;
  try {
    given = JSON.parse(json) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  const { address, text } = given;
  if (!isWebAddress(address) || typeof text !== 'string') return undefined;
  const said = (key: string) => (typeof given[key] === 'string' ? given[key] : undefined);
  const about = { address, title: said('title'), outlet: said('outlet'), published: said('published') };
  return { type: 'pasted', encoding: 'utf-8', text, about };
};
