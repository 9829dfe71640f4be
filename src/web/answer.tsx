import { type Response } from 'express';
import { type ComponentChildren } from 'preact';
import { Frame } from './frame.js';
import { type Alternate, written } from './html.js';
import { type Linked } from './linked-data.js';
import { type Room } from './rail.js';
import { sheetFormats } from './sheets/sheet.js';
import { address, inView, type Parameters, type View } from './view.js';

/** A format of a page: its media type, what it is called, and its address under the association's API. */
export interface Format {
  type: string;
  name: string;
  path: string;
  parameters?: Parameters;
}

/** A page before it is framed. `data` is the address under the association's API that answers the same as JSON. */
export interface Page {
  title: string;
  room?: Room;
  data?: [path: string, parameters?: Parameters];
  /** Set where what `data` answers is as it is now, whatever the page's times. */
  timeless?: boolean;
  /** The one thing that it is about, as forms name it. */
  about?: Parameters;
  /** What it is about in the terms of schema.org. */
  linked?: Linked;
  /** Whether it has a list that is gone through by keys. */
  script?: boolean;
  /** Whether the same is answered as comma-separated values and as a workbook, too. */
  isList?: boolean;
  /** The other formats in which the same can be taken along. */
  formats?: Format[];
  /** Whether more is written to it once it was answered. */
  grows?: boolean;
  body: ComponentChildren;
}

/** Writes a page as HTML and tells HTTP what it is: its language and its other forms. */
export const answer = (
  response: Response,
  view: View,
  { body, data, isList = false, timeless = false, grows, formats = [], ...page }: Page,
): string => {
  const at = timeless ? { ...view, asked: {} } : view;
  const json: Alternate[] = data ? [{ type: 'application/json', name: 'JSON', href: dataAddress(at, ...data) }] : [];
  const tables = data && isList ? tablesOf(view, ...data) : [];
  const others = [...tables, ...formats].map(({ type, name, path, parameters }) => ({
    ...{ type, name },
    href: dataAddress(at, path, parameters),
  }));
  const alternates = [...json, ...others];
  response.type('html').set({
    'Content-Language': view.language,
    Vary: 'Accept-Language',
    Link: [...alternates.map(linkTo), CONTRACT].join(', '),
  });
  return inView(view, () =>
    written(
      <Frame alternates={alternates} {...page}>
        {body}
      </Frame>,
      grows,
    ),
  );
};

/** A list under the API as comma-separated values and as a workbook. */
export const tablesOf = ({ language }: View, path: string, parameters: Parameters = {}): Format[] =>
  (['csv', 'xlsx'] as const).map((format) => ({
    type: sheetFormats[format],
    name: format.toUpperCase(),
    path,
    parameters: { ...parameters, format, lang: language },
  }));

/** Formats of a list beside the one that a page is about, which say of what they are. */
export const called = (list: string, formats: Format[]): Format[] =>
  formats.map((format) => ({ ...format, name: `${list} (${format.name})` }));

/** What programs may do here, forms among it (RFC 8631). */
const CONTRACT = '</api/openapi.json>; rel="service-desc"; type="application/json"';

/** A header holds no other characters, whatever an address was made of (RFC 8288 and RFC 3986). */
const linkTo = ({ href, type }: Alternate): string =>
  `<${href.replaceAll(/[^\x21-\x7e]|[<>"]/gu, encodeURIComponent)}>; rel="alternate"; type="${type}"`;

const dataAddress = ({ association, asked }: View, path: string, parameters: Parameters = {}): string => {
  const { trueOn, knownOn } = asked;
  return address(`/api/${association.handle}${path}`, { trueOn, knownOn, ...parameters });
};
