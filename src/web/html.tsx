import { type ComponentChildren } from 'preact';
import { type PageLanguage } from './page-language.js';
import { files } from './public-files.js';

/** The document around every page; `data` is the address of the same as JSON. */
export const Html = ({
  language,
  title,
  data,
  script,
  children,
}: {
  language: PageLanguage;
  title: string;
  data?: string;
  /** Whether the page has a list with keys. */
  script?: boolean;
  children: ComponentChildren;
}) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <link rel="stylesheet" href={files.stylesheet.address} />
      {script && <script src={files.script.address} integrity={files.script.integrity} defer />}
      <link rel="icon" href={files.mark.address} type="image/svg+xml" />
      {data !== undefined && <link rel="alternate" type="application/json" href={data} />}
    </head>
    <body>{children}</body>
  </html>
);
