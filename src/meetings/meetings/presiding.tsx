import { Fact } from '../../web/facts.js';
import { MemberLink } from '../../web/member-link.js';
import { Name } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { type AttendanceItem } from '../attendance/attendance.query.js';
import { meetingWords } from '../words.js';

/** Who presided and who moderated, as far as the delegations say. Neither need be the chair. */
export const Presiding = ({ items }: { items: AttendanceItem[] }) => {
  const { say } = meetingWords(useView().language);
  const roles = [
    { deed: 'presided', label: say('presided') },
    { deed: 'moderated', label: say('moderated') },
  ];
  return (
    <>
      {roles.map(({ deed, label }) => {
        const people = items.flatMap(({ member, people }) =>
          people.filter(({ did }) => did.includes(deed)).map((person) => ({ ...person, member })),
        );
        if (people.length === 0) return null;
        return (
          <Fact key={deed} label={label}>
            {people.map(({ names, title, member }, n) => (
              <p key={n}>
                <Name of={names} />
                <span class="soft">
                  {title && (
                    <>
                      {', '}
                      <Name of={title} />
                    </>
                  )}
                  {' · '}
                  <MemberLink {...member} />
                </span>
              </p>
            ))}
          </Fact>
        );
      })}
    </>
  );
};
