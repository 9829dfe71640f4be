import { formatDate } from '../../language/format-date.js';
import { MeetingLink } from '../../web/meeting-link.js';
import { Name } from '../../web/text.js';
import { link, useView } from '../../web/view.js';
import { type Proposal, type Surroundings } from '../imports/proposal.js';
import { importWords } from './words.js';

/** What a row is found to be about: its meeting, whom it mentions, the item that it is, and the items whose text it prints. */
export const About = ({ proposal, meetings }: { proposal: Proposal; meetings: Surroundings['meetings'] }) => {
  const view = useView();
  const { say, tell } = importWords(view.language);
  const { mentions, meeting: handle, coverage, reprints } = proposal;
  const meeting = meetings.find((each) => each.handle === handle);
  return (
    <>
      {meeting && (
        <p>
          {say('meeting')}: <MeetingLink {...meeting} />
        </p>
      )}
      {mentions.length > 0 && (
        <p>
          {say('mentions')}:{' '}
          {mentions.map(({ id, names }, n) => (
            <span key={id}>
              {n > 0 && ', '}
              <Name of={names} />
            </span>
          ))}
        </p>
      )}
      {coverage !== null && (
        <p>
          <a href={link(view, `/coverage/${coverage}`)}>{say('item')}</a>
        </p>
      )}
      {reprints.length > 0 && (
        <p>
          {say('reprints')}:{' '}
          {reprints.map(({ coverage: id, outlet, published, score }) => (
            <a key={id} href={link(view, `/coverage/${id}`)}>
              {tell('reprint', {
                outlet: <Name of={outlet} />,
                day: formatDate(published, view.language),
                score: Math.round(score * 100),
              })}
            </a>
          ))}
        </p>
      )}
    </>
  );
};
