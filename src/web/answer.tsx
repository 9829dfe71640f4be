import { type Response } from 'express';
import { type ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Frame, type Room } from './frame.js';
import { address, type Parameters, type View } from './view.js';

/** A page before it is framed. `data` is the address under the association's API that answers the same as JSON. */
export interface Page {
  title: string;
  room?: Room;
  data?: [path: string, parameters?: Parameters];
  /** Whether it has a list that is gone through by keys. */
  script?: boolean;
  body: ComponentChildren;
}

/** Writes a page as HTML and tells HTTP what it is: its language and its other form. */
export const answer = (response: Response, view: View, { body, data, ...page }: Page): string => {
  const json = data && dataAddress(view, ...data);
  response.type('html').set({
    'Content-Language': view.language,
    Vary: 'Accept-Language',
    ...(json !== undefined && { Link: `<${json}>; rel="alternate"; type="application/json"` }),
  });
  const html = renderToString(
    <Frame view={view} data={json} {...page}>
      {body}
    </Frame>,
  );
  return `<!doctype html>${html}`;
};

const dataAddress = ({ association, asked }: View, path: string, parameters: Parameters = {}): string => {
  const { trueOn, knownOn } = asked;
  return address(`/api/${association.handle}${path}`, { trueOn, knownOn, ...parameters });
};
