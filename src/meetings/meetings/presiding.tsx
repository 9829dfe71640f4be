import { Fact } from '../../web/facts.js';
import { Name, When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { meetingWords } from '../words.js';
import { ActedBy } from './acted-by.js';
import { type MeetingAnswer, type Role } from './meeting.answer.js';

/** Who presided, who moderated and who kept the minutes, each as far as it is told. None of them need be the chair. */
export const Presiding = ({ presiding, moderating, minutes }: MeetingAnswer) => {
  const { say } = meetingWords(useView().language);
  return (
    <>
      <Led label={say('presided')} roles={presiding} />
      <Led label={say('moderated')} roles={moderating} />
      <Led label={say('keptMinutes')} roles={minutes} />
    </>
  );
};

const Led = ({ label, roles }: { label: string; roles: Role[] }) => {
  if (roles.length === 0) return null;
  return (
    <Fact label={label}>
      {roles.map((role, n) => (
        <p key={n}>
          <ActedBy by={role.by} />
          <Over {...role} />
        </p>
      ))}
    </Fact>
  );
};

/** Over what somebody presided, where it was not all of it. */
const Over = ({ on, item, note }: Role) => {
  const { say } = meetingWords(useView().language);
  return (
    <>
      {on !== null && (
        <span class="soft">
          {' · '}
          <When on={on} />
        </span>
      )}
      {item !== null && (
        <span class="soft">
          {' · '}
          {say('item', { number: item })}
        </span>
      )}
      {note && (
        <span class="note">
          {' '}
          <Name of={note} />
        </span>
      )}
    </>
  );
};
