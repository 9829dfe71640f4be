import { MemberLink } from '../../web/member-link.js';
import { Name } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { type ActedBy as Actor } from './meeting.answer.js';

/** Who acted: the person with the title, and whom they acted for. */
export const ActedBy = ({ by: { member, secretariat, organisation, names, title } }: { by: Actor }) => {
  const { say } = meetingWords(useView().language);
  const side = member ? <MemberLink {...member} /> : organisation ? <Name of={organisation} /> : undefined;
  const whom = side ?? (secretariat ? say('secretariat') : undefined);
  if (!names) return <>{whom}</>;
  return (
    <>
      <Name of={names} />
      <span class="soft">
        {title && (
          <>
            {', '}
            <Name of={title} />
          </>
        )}
        {whom !== undefined && <> · {whom}</>}
      </span>
    </>
  );
};
