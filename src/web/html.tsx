import { type ComponentChildren, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type PageLanguage } from './page-language.js';
import { type Linked, linkedText } from './linked-data.js';
import { facesFor, firstFonts, fontFaces } from './fonts.js';
import { files } from './public-files.js';

/** The same in another format, and where that is. */
export interface Alternate {
  type: string;
  name: string;
  href: string;
}

/** The document around every page; `alternates` are the same in other formats. */
export const Html = ({
  language,
  title,
  alternates = [],
  script,
  linked,
  children,
}: {
  language: PageLanguage;
  title: string;
  alternates?: Alternate[];
  /** Whether the page has a list with keys. */
  script?: boolean;
  /** What the page is about, for programs. */
  linked?: Linked;
  children: ComponentChildren;
}) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {firstFonts.map(({ file, address }) => (
        <link key={file} rel="preload" as="font" type="font/ttf" href={address} crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={files.stylesheet.address} />
      {script && <script src={files.script.address} integrity={files.script.integrity} defer />}
      <link rel="icon" href={files.mark.address} type="image/svg+xml" />
      {alternates.map(({ type, name, href }) => (
        <link key={href} rel="alternate" type={type} href={href} title={name} />
      ))}
      {linked && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: linkedText(linked) }} />}
    </head>
    <body>
      {children}
      {/* Here no page waits for it; a device that has the fonts loads none of those that it names. */}
      <link rel="stylesheet" href={fontFaces.address} />
    </body>
  </html>
);

/** A page as it is sent: of the fonts it names what its own letters need, or all of them where it `grows`, as more is written to it later. */
export const written = (page: VNode, grows = false): string => {
  const html = renderToString(page);
  return `<!doctype html>${grows ? html : html.replace(fontFaces.address, facesFor(html.replace(LANGUAGES, '')))}`;
};
/** They stand on every page, in four scripts, and have a small font of their own. */
const LANGUAGES = /<nav class="languages".*?<\/nav>/;
