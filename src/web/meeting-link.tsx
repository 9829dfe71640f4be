import { A, Name } from './text.js';

interface Called {
  id: string;
  handle: string | null;
  names: Record<string, string>;
}

/** A meeting by its name, leading to its page. */
export const MeetingLink = ({ id, handle, names }: Called) => (
  <A to={`/meetings/${handle ?? id}`}>
    <Name of={names} />
  </A>
);
