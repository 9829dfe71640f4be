import { formatDate } from '../../language/format-date.js';
import { WebAddress } from '../../web/sources.js';
import { Position } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { type Reason } from './failure.js';
import { type LinkState } from './link-states.js';
import { linkWords } from './words.js';

/** In a list: that a link is dead or leads elsewhere. Of those that answer, and of those nobody has called, nothing is said. */
export const LinkMark = ({ link }: { link: LinkState }) =>
  link.outcome === 'dead' || link.outcome === 'moved' ? (
    <span class="soft">
      {' · '}
      <LinkSaid link={link} />
    </span>
  ) : null;

/** How a link answered, when, and whether what stood there is kept. */
export const LinkSaid = ({ link }: { link: LinkState }) => {
  const { language } = useView();
  const { say, tell } = linkWords(language);
  const { outcome, status, reason, to, on, snapshot } = link;
  if (outcome === null) return null;
  const failed = status !== null && status >= 300;
  const why = reason === null ? failed && say('status', { status }) : say(reason as Reason);
  const said = [
    say(outcome) + (why ? ` (${why})` : ''),
    on !== null && say('calledOn', { on: formatDate(on, language) }),
    outcome === 'dead' && snapshot !== null && say('keptOn', { on: formatDate(snapshot, language) }),
  ];
  return (
    <>
      {outcome === 'dead' ? <strong>{said[0]}</strong> : said[0]}
      {said.slice(1).map((part) => (part ? `, ${part}` : ''))}
      {to !== null && <> {tell('leadsTo', { to: <WebAddress url={to} /> })}</>}
    </>
  );
};

/** The same on an item's own page, with the event that says so. */
export const LinkFact = ({ link }: { link: LinkState }) => (
  <>
    <LinkSaid link={link} />
    {link.position !== null && (
      <>
        {' '}
        <Position at={link.position} />
      </>
    )}
  </>
);
