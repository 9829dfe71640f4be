import { A, Name } from './text.js';

interface Named {
  id: string;
  code: string | null;
  names: Record<string, string>;
}

/** A government by its name, leading to its page. */
export const MemberLink = ({ id, code, names }: Named) => (
  <A to={`/members/${code ?? id}`}>
    <Name of={names} />
  </A>
);
