import { type Request } from 'express';
import { readBytes, tooLarge } from './read-json.js';
import { Refused } from './refused.js';

/** What a form sends: the one file that was chosen, with its name, or none, and the other fields. */
export interface Upload {
  file?: { name: string; bytes: Buffer };
  fields: Record<string, string>;
}

const AROUND = 65_536;
/** A table may have many columns, of which a form says one by one what they mean. */
const MOST_PARTS = 120;
const LINE = Buffer.from('\r\n');

/** Reads a form of a page that may hold one file of at most `most` bytes. Throws `Refused`. */
export const readUpload = async (request: Request, most: number): Promise<Upload> => {
  const type = request.headers['content-type'] ?? '';
  const bytes = await readBytes(request, most + AROUND);
  const boundary = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type);
  if (!boundary) return { fields: Object.fromEntries(new URLSearchParams(bytes.toString())) };
  const upload: Upload = { fields: {} };
  for (const part of partsOf(bytes, boundary[1] ?? boundary[2]!)) {
    const { name, filename, body } = sayingsOf(part);
    if (filename === undefined) upload.fields[name] = body.toString();
    else if (upload.file) throw unreadable('One file at a time is read');
    else if (body.length > most) throw tooLarge(most);
    else if (filename !== '' || body.length > 0) upload.file = { name: filename, bytes: body };
  }
  return upload;
};

/** What stands between the lines that are the boundary; the last of them ends with two hyphens. */
const partsOf = (bytes: Buffer, boundary: string): Buffer[] => {
  const line = Buffer.from(`--${boundary}`);
  const parts: Buffer[] = [];
  let from = bytes.indexOf(line);
  while (from >= 0 && parts.length <= MOST_PARTS) {
    const start = from + line.length;
    if (bytes.subarray(start, start + 2).toString('latin1') === '--') return parts;
    const end = bytes.indexOf(Buffer.concat([LINE, line]), start);
    if (end < 0) break;
    parts.push(bytes.subarray(start + LINE.length, end));
    from = end + LINE.length;
  }
  throw unreadable('The form breaks off, or is in too many parts');
};

const sayingsOf = (part: Buffer): { name: string; filename?: string; body: Buffer } => {
  const end = part.indexOf('\r\n\r\n');
  const head = part.subarray(0, Math.max(0, end)).toString();
  const said =
    /^content-disposition:\s*form-data;\s*name="([^"\r\n]{1,100})"(?:;\s*filename="([^"\r\n]{0,300})")?/im.exec(head);
  if (end < 0 || !said) throw unreadable('A part of the form does not say its name');
  const filename = said[2]?.replaceAll(/%(22|0D|0A)/gi, '_').replace(/^.*[\\/]/, '');
  return { name: said[1]!, filename, body: part.subarray(end + 4) };
};

const unreadable = (detail: string) => new Refused(400, 'form-unreadable', detail);
