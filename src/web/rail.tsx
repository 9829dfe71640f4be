import { common } from './common.js';
import { type Action } from './needs.js';
import { link, useView } from './view.js';

/** The parts of the record, as the rail lists them, what is asked for every day before the rest; each is an address and a word. */
export const rooms = [
  ['members', 'meetings', 'attendance', 'decisions', 'coverage', 'questions', 'changes', 'audit'],
  ['chairs', 'committees', 'commitments', 'rules'],
  ['forms', 'imports', 'requests', 'people', 'personal-data', 'webhooks'],
] as const;
export type Room = (typeof rooms)[number][number];

/** Rooms that are not for everybody who reads the record. */
const needs: Partial<Record<Room, Action>> = {
  audit: 'prove',
  forms: 'record',
  imports: 'see-imports',
  requests: 'see-requests',
  people: 'see-people',
  'personal-data': 'ask-correction',
  webhooks: 'operate',
};

/** The parts of the record that the reader may go to. */
export const Rail = ({ room }: { room?: Room }) => {
  const view = useView();
  const { say } = common(view.language);
  const open = rooms.map((group) => group.filter((each) => view.may(needs[each] ?? 'read')));
  return (
    <nav class="rail" aria-label={say('rooms')}>
      {/* Where there is little room it is folded; the stylesheet opens it where there is enough. */}
      <details>
        <summary>{say(room ?? 'rooms')}</summary>
        {open
          .filter(([first]) => first !== undefined)
          .map((group) => (
            <ul key={group[0]}>
              {group.map((each) => (
                <li key={each}>
                  <a href={link(view, `/${each}`)} aria-current={each === room ? 'page' : undefined}>
                    {say(each)}
                  </a>
                </li>
              ))}
            </ul>
          ))}
      </details>
    </nav>
  );
};
