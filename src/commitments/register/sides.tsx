import { MemberLink } from '../../web/member-link.js';
import { Text } from '../../web/sources.js';
import { useView } from '../../web/view.js';
import { commitmentWords } from '../words.js';
import { type Side } from './answers.js';

/** Who gave a commitment, or to whom, one beside the other. */
export const Sides = ({ of }: { of: Side[] }) => (
  <>
    {of.map((side, n) => (
      <span key={n}>
        {n > 0 && ', '}
        <SideName {...side} />
      </span>
    ))}
  </>
);

const SideName = ({ member, association, name }: Side) => {
  if (member) return <MemberLink {...member} />;
  if (association) return <>{commitmentWords(useView().language).say('association')}</>;
  return <Text text={name ?? null} />;
};
