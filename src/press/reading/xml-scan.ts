import { SaxesParser } from 'saxes';
import { damaged } from './file-type.js';
import { UnreadableDocument } from './unreadable.js';

const MOST_DEPTH = 256;

/** Looks through a part in XML before another reader sees it: no DOCTYPE, no deep nesting, nothing malformed. */
export const scanXml = (bytes: Buffer, name: string): void => {
  const text = textOf(bytes, name);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new UnreadableDocument(
      'document-doctype',
      `The part ${name} declares a document type; such a file is not read`,
    );
  const parser = new SaxesParser();
  let depth = 0;
  const faults: Error[] = [];
  parser.on('opentag', ({ isSelfClosing }) => {
    depth += isSelfClosing ? 0 : 1;
    if (depth > MOST_DEPTH) throw new UnreadableDocument('document-too-deep', `The part ${name} is nested too deep`);
  });
  parser.on('closetag', ({ isSelfClosing }) => (depth -= isSelfClosing ? 0 : 1));
  parser.on('error', (error) => faults.push(error));
  for (let at = 0; at < text.length && faults.length === 0; at += 65_536) parser.write(text.slice(at, at + 65_536));
  if (faults.length === 0) parser.close();
  if (faults.length > 0) throw damaged(`the part ${name} is no XML`);
};

/** Parts in other encodings than those of Unicode could hide from this scan what another reader sees. */
const textOf = (bytes: Buffer, name: string): string => {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const declared = /^<\?xml[^>]{0,200}encoding\s*=\s*["']([^"']{1,40})["']/.exec(text)?.[1];
    if (declared === undefined || /^utf-?(8|16)/i.test(declared)) return text;
  } catch {
    // Told below.
  }
  throw damaged(`the part ${name} is in no encoding of Unicode`);
};
