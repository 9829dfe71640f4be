import { A, Name } from '../../web/text.js';
import { useView } from '../../web/view.js';
import { type AttendanceAnswer } from './attendance.answer.js';
import { contradictionWords } from './contradiction.words.js';

/** In what the record of who came contradicts itself, each with a way to the delegation and its sources. */
export const Contradictions = ({ meeting: { handle }, contradictions }: AttendanceAnswer) => {
  const { language } = useView();
  if (contradictions.length === 0) return null;
  return (
    <section class="note" aria-labelledby="contradictions">
      <h3 id="contradictions">{contradictionWords(language).say('title')}</h3>
      <ul class="discrepancies">
        {contradictions.map(({ code, member, reason }, n) => (
          <li key={n}>
            <A to={`/meetings/${handle}`} at={{ of: member.code ?? member.id }}>
              <Name of={member.names} />
            </A>
            : {reason[language]} <code class="soft">{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
};
