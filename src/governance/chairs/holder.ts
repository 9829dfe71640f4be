import { type Evidence } from '../../language/nouns.js';
import { memberOf } from '../../timeline/labels.js';
import { type InOffice } from './answer.js';
import { type Span } from './in-office.js';
import { onDay } from './people.js';
import { headsOf, type Said } from './terms.js';
import { explain } from './why.js';

/** Who holds the chair by a term, with who heads it on the day, and why it is this one. */
export const holder = (span: Span & { holds: InOffice['holds'] }, said: Said): InOffice => {
  const { term, government, holds, from, until, startRule } = span;
  const { elected, named, evidence } = said.terms.find((each) => each.term === term)!;
  const rule = startRule ?? span.outlived;
  const version = said.versions.find((each) => each.version === rule?.rules);
  const meeting = said.meetings.find((each) => each.meeting === rule?.meeting);
  const label = meeting && said.labels.get(meeting.meeting);
  return {
    member: memberOf(said.labels, government),
    term,
    holds,
    since: from,
    until,
    named,
    people: onDay(headsOf(said, government), said.day),
    why: {
      basis: startRule ? 'rules' : 'fact',
      rules: version ? { version: version.version, names: version.names ?? null } : null,
      meeting: meeting ? { id: meeting.meeting, handle: label?.handle ?? null, names: label?.names ?? {} } : null,
      ...explain({ ...span, elected, named }, said),
    },
    evidence: distinct([...evidence, ...(meeting?.evidence ?? []), ...(version?.evidence ?? [])]),
  };
};

const distinct = (evidence: Evidence): Evidence => [
  ...new Map(evidence.map((each) => [JSON.stringify(each), each])).values(),
];
