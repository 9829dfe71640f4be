import { Injectable } from '@nestjs/common';
import { compact } from '../../access/refs.js';
import { handleOf } from '../../exchange/find-named.js';
import { KeptLabels } from '../../exchange/kept-labels.js';
import { type Proposal, type Propose, type Row, type RowReader } from '../../exchange/reader.js';
import { byLanguage } from '../../exchange/by-language.js';
import { isBlocked, saying } from '../../exchange/saying.js';
import { isLanguageTag, languageOf } from '../../language/names.js';
import { categories, isHandle } from '../../language/nouns.js';
import { namingOf } from '../../membership/events.js';
import { type LabelRow } from '../../timeline/timeline.entities.js';
import { RecordDecision } from '../record-decision.js';
import { decisionFields, methods, outcomeWords } from './decision-fields.js';

/** What the record holds that rows may name. */
interface Around {
  isKnown(handle: string): boolean;
  meetings(name: string): LabelRow[];
  members(name: string): LabelRow[];
}

/** Reads tables of decisions, one a row. */
@Injectable()
export class DecisionRows implements RowReader {
  readonly kind = 'decisions';
  readonly fields = decisionFields;

  constructor(private readonly labels: KeptLabels) {}

  async open(association: string): Promise<Propose> {
    const decisionsNow = this.labels.keep(association, 'decision');
    const meetingsNow = this.labels.keep(association, 'meeting');
    const membersNow = this.labels.keep(association, 'government', { stream: 'membership', told: namingOf });
    return async (units) => {
      const [decisions, meetings, members] = [await decisionsNow(), await meetingsNow(), await membersNow()];
      const around: Around = {
        isKnown: (named) => decisions.find(named).some(({ handle }) => handle === named),
        meetings: (name) => meetings.find(name),
        members: (name) => members.find(name),
      };
      return units.map(({ rows }) => proposalOf(rows[0]!, around));
    };
  }
}

const proposalOf = (row: Row, { isKnown, meetings, members }: Around): Proposal => {
  const { findings, all, dayOf, only, source } = saying([row]);
  const { cells, n } = row;
  const text = textOf(row);
  if (Object.keys(text).length === 0) all('text-missing', 'The row does not say what was decided');
  const body = cells['body'] ?? '';
  if (!isHandle(body)) all('body-unreadable', 'A body has a handle of lower-case letters, digits and single hyphens');
  const on = dayOf('on');
  if (cells['on'] === undefined) all('date-missing', 'No day of the decision is told');
  const outcome = outcomeWords[(cells['outcome'] ?? 'adopted').toLowerCase()];
  if (!outcome) all('outcome-unknown', `${cells['outcome']} is no outcome that is known here`);
  const method = methods.find((each) => each === cells['method']);
  if (cells['method'] !== undefined && !method)
    all('method-unknown', `${cells['method']} is none of ${methods.join(', ')}`);
  const called = cells['meeting'];
  const found = called === undefined ? [] : [...new Set([...meetings(called), ...meetings(handleOf(called))])];
  const meeting = called === undefined ? undefined : only('meeting', called, found);
  const category = categories.find((each) => each === (cells['category'] ?? 'full'));
  if (!category) all('category-unknown', `${cells['category']} is none of ${categories.join(', ')}`);
  const named = (field: string) =>
    (cells[field] ?? '')
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .flatMap((name) => {
        const member = only('member', name, members(name));
        return member ? [member.id] : [];
      });
  const admits = named('admits').map((member) => ({ member, category }));
  const [elected] = named('elects');
  const term = cells['term'];
  if (cells['elects'] !== undefined && !/^\d{1,4}$/.test(term ?? ''))
    all('term-unreadable', 'The term of the chair is a number');
  const handle = cells['handle'] === undefined ? undefined : handleOf(cells['handle']);
  if (handle === '') all('handle-unreadable', `${cells['handle']} has no letters or digits to make a handle of`);
  if (isBlocked(findings, n) || (handle !== undefined && isKnown(handle))) return { findings, steps: [] };
  const admitted = admits.length > 0 ? admits : undefined;
  const fields = {
    handle,
    text,
    body,
    meeting: meeting?.id,
    on,
    outcome,
    method,
    admits: admitted,
    electsChair: elected && { member: elected, term: Number(term) },
    evidence: source(),
  };
  return { findings, steps: [{ name: 'decide', command: () => Object.assign(new RecordDecision(), compact(fields)) }] };
};

const textOf = ({ cells }: Row): Record<string, string> => {
  const { text, language } = cells;
  return {
    ...byLanguage(cells, 'text'),
    ...(text !== undefined && { [isLanguageTag(language) ? language : languageOf(text)]: text }),
  };
};
