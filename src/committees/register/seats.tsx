import { MemberLink } from '../../web/member-link.js';
import { Stretch } from '../../web/since.js';
import { Sources } from '../../web/sources.js';
import { Name, Position, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { committeeWords } from '../words.js';
import { type Coordinator } from './answers.js';

/** Coordinators with their time; opened, each shows what it rests on. */
export const Seats = ({ of }: { of: Coordinator[] }) => {
  const { say, tell } = committeeWords(useView().language);
  return (
    <>
      {of.map(({ member, from, until, named, perhaps, evidence, position }) => (
        <details key={position} class="holder">
          <summary>
            {tell(named === null ? 'seat' : 'seatNamed', {
              member: <Name of={member.names} />,
              stretch: <Stretch from={from} until={until} />,
              named: named !== null && <When on={named} />,
            })}{' '}
            {perhaps && <span class="tag doubt">{say('perhapsMark')}</span>}
          </summary>
          <div class="behind">
            <p>
              <MemberLink {...member} />
            </p>
            <Sources of={evidence} />
            <p>
              <Position at={position} />
            </p>
          </div>
        </details>
      ))}
    </>
  );
};
