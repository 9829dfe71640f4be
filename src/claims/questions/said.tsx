import { MemberLink } from '../../web/member-link.js';
import { MeetingLink } from '../../web/meeting-link.js';
import { When } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { claimWords } from '../words.js';
import { type AskedAbout } from './answers.js';

/** What a question is about, with a link to it. */
export const Subject = ({ meeting, member, asOf }: AskedAbout) => {
  const { say } = claimWords(useView().language);
  if (!meeting && !member && asOf === null) return <>{say('association')}</>;
  return (
    <>
      {meeting && <MeetingLink {...meeting} />}
      {meeting && member && ' · '}
      {member && <MemberLink {...member} />}
      {asOf !== null && <When on={asOf} />}
    </>
  );
};
