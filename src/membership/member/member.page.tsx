import { type VNode } from 'preact';
import { languageOf } from '../../language/names.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { type Page } from '../../web/answer.js';
import { common } from '../../web/common.js';
import { Fact, Facts } from '../../web/facts.js';
import { countryName } from '../../web/page-language.js';
import { Sources } from '../../web/sources.js';
import { A, In, Name, pick, plainName } from '../../web/text.js';
import { useView, type View } from '../../web/view.js';
import { History, type HistoryParts } from '../timeline/timeline.js';
import { memberWords } from '../words.js';
import { type MemberAnswer } from './member.answer.js';
import { NamesOverTime } from './names-facts.js';
import { Office } from './office.js';
import { MemberNumber, Restrictions, Rights } from './rights-facts.js';
import { Standing } from './standing-facts.js';
import { linkedOf } from './linked.js';

interface Shown {
  member: MemberAnswer;
  /** What the meetings and decisions behind its categories are called. */
  labels: Map<string, LabelRow>;
  panels: VNode[];
  history: HistoryParts;
}

/** All that the record knows of one government. */
export const MemberPage = (view: View, { member, labels, panels, history }: Shown): Page => {
  const handle = member.code ?? member.id;
  return {
    title: plainName(member.names, view.language),
    room: 'members',
    about: { member: handle },
    linked: linkedOf(view, member),
    isList: true,
    data: [`/members/${handle}/timeline`],
    body: (
      <>
        <h1>
          <Name of={member.names} />
        </h1>
        <OtherNames member={member} />
        <Facts>
          <Standing spells={member.spells} labels={labels} />
          <MemberNumber ordinal={member.ordinal} />
          <Rights rights={member.rights} />
          <Restrictions restrictions={member.restrictions} />
          {panels}
          <Office holders={member.officeHolders} />
          <NamesOverTime namesOverTime={member.namesOverTime} />
          <Place member={member} />
        </Facts>
        <History {...history} member={handle} />
      </>
    ),
  };
};

const OtherNames = ({ member: { names, aliases } }: { member: MemberAnswer }) => {
  const { language } = useView();
  const { say } = memberWords(language);
  const shown = pick(names, language).language;
  const others = Object.entries(names).filter(([tag]) => tag !== shown);
  return (
    <>
      {others.length > 0 && (
        <ul class="names" aria-label={say('names')}>
          {others.map(([tag, name]) => (
            <li key={tag}>
              <In language={tag}>{name}</In>
            </li>
          ))}
        </ul>
      )}
      {aliases.length > 0 && (
        <p class="aliases">
          {say('aliases')}:{' '}
          {aliases.map((alias, n) => (
            <span key={alias}>
              {n > 0 && ', '}
              <span lang={languageOf(alias)}>{alias}</span>
            </span>
          ))}
        </p>
      )}
    </>
  );
};

const Place = ({ member: { country, code, externalIds, evidence } }: { member: MemberAnswer }) => {
  const { language } = useView();
  const { say } = common(language);
  return (
    <Fact label={say('country')}>
      <A to="/members" at={{ country }}>
        {countryName(country, language)}
      </A>
      {code !== null && <span class="soft"> · {code}</span>}
      {Object.entries(externalIds)
        .filter(([scheme]) => scheme !== 'iso-3166-2')
        .map(([scheme, value]) => (
          <span key={scheme} class="soft">
            {' '}
            · {scheme} {value}
          </span>
        ))}
      {evidence.length > 0 && (
        <details class="small">
          <summary>{say('sources', { n: evidence.length })}</summary>
          <div class="behind">
            <Sources of={evidence} />
          </div>
        </details>
      )}
    </Fact>
  );
};
