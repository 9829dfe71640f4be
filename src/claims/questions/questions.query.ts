import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { NotFound } from '../../eventstore/errors.js';
import { type Recorded } from '../../eventstore/facts.js';
import { EventLog } from '../../eventstore/log.js';
import { type AsOf } from '../../language/as-of.js';
import { measures } from '../events.js';
import { type QuestionAnswer, type QuestionItem, type QuestionState, type Step } from './answers.js';
import { type Evident, type Gathered, verdictsOf } from './gather.js';
import { itemOf } from './item.js';
import { QuestionReading } from './reading.js';
import { aboutShown, claimShown, putShown } from './shown.js';

export interface QuestionFilter {
  meeting?: string;
  state?: QuestionState;
}
export interface QuestionsAnswer {
  count: number;
  /** How many of those listed somebody must still look at, and how many are contradictory. */
  open: number;
  contradictory: number;
  items: QuestionItem[];
}

export class Questions extends Query<QuestionsAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly filter: QuestionFilter = {},
    /** So much of what is said of each is answered, what most texts say before all else. */
    readonly mostSaid = Infinity,
  ) {
    super();
  }
}
export class QuestionRecord extends Query<QuestionAnswer> {
  constructor(
    readonly asOf: AsOf,
    readonly question: string,
  ) {
    super();
  }
}

@QueryHandler(Questions)
export class QuestionsHandler implements IQueryHandler<Questions> {
  constructor(private readonly reading: QuestionReading) {}

  async execute({ asOf, filter, mostSaid }: Questions): Promise<QuestionsAnswer> {
    const read = await this.reading.all(asOf, filter.meeting);
    const all = await Promise.all(read.gathered.map((question) => itemOf(read, question, mostSaid)));
    const items = all.filter((item) => isIn(item, filter.state)).toSorted(inOrder);
    const open = items.filter((item) => isIn(item, 'open')).length;
    return { count: items.length, open, contradictory: items.filter((item) => item.contradictory).length, items };
  }
}

@QueryHandler(QuestionRecord)
export class QuestionRecordHandler implements IQueryHandler<QuestionRecord> {
  constructor(
    private readonly reading: QuestionReading,
    private readonly log: EventLog,
  ) {}

  async execute({ asOf, question: id }: QuestionRecord): Promise<QuestionAnswer> {
    const read = await this.reading.one(asOf, id);
    const question = read.gathered.find((each) => each.id === id);
    if (!question) throw new NotFound('question', id);
    const { said, ...item } = await itemOf(read, question);
    const shown = (claims: Evident[]) => claims.map((row) => claimShown(row, read.reprints));
    const put = (place: 'aside' | 'elsewhere') => question.placed.filter((each) => each.place === place);
    const measureOf = (into: string | undefined) => read.gathered.find((each) => each.id === into)?.about.measure;
    return {
      ...item,
      said: said.map((told, n) => ({ ...told, claims: shown(question.groups[n]!.claims) })),
      verdicts: verdictsOf(question.groups),
      elsewhere: put('elsewhere').map((each) => ({ ...putShown(each, read.reprints), measure: measureOf(each.into) })),
      setAside: put('aside').map((each) => putShown(each, read.reprints)),
      beside: await this.beside(asOf, question),
      ...(await this.history(asOf, question)),
    };
  }

  /** Other questions on the same meeting, or with the same claims. */
  private async beside(asOf: AsOf, { id, about }: Gathered): Promise<QuestionAnswer['beside']> {
    const { gathered, labels } = await this.reading.all(asOf, about.meeting);
    const isSame = (other: Gathered['about']) =>
      other.meeting === about.meeting && other.asOf === about.asOf && other.government === about.government;
    return gathered
      .filter((other) => other.id !== id && isSame(other.about))
      .map((other) => ({ id: other.id, about: aboutShown(other.about, labels) }))
      .toSorted((a, b) => measures.indexOf(a.about.measure) - measures.indexOf(b.about.measure));
  }

  /** What was done about it, and about the claims in it where they came from, as the log tells it. */
  private async history({ association, knownOn }: AsOf, question: Gathered): Promise<Done> {
    const named = new Set(question.placed.map(({ claim }) => claim.claim));
    const homes = new Set([question.id, ...question.placed.flatMap(({ from }) => from ?? [])]);
    const told = [...homes].map(async (home) => {
      const events = await this.log.stream(association, `question-${home}`, knownOn);
      return events.filter(({ data }) => home === question.id || named.has((data as { claim?: string }).claim ?? ''));
    });
    const [own, ...others] = await Promise.all(told);
    const history = [own!, ...others].flat().map(stepOf);
    return { history: history.toSorted((one, other) => one.position - other.position), version: own!.length };
  }
}

type Done = Pick<QuestionAnswer, 'history' | 'version'>;

const stepOf = ({ type, position, recordedAt, actor, onBehalfOf, reason, data }: Recorded): Step => {
  const { claim = null } = data as { claim?: string };
  return { type, position, recordedAt, actor: actor.id, onBehalfOf: onBehalfOf ?? null, reason: reason ?? null, claim };
};

type Stand = Pick<QuestionItem, 'state'> & Partial<Pick<QuestionItem, 'contradictory'>>;

/** Whether a question is in a state; open is also what somebody proposed an answer to. */
export const isIn = ({ state, contradictory }: Stand, wanted?: QuestionState): boolean => {
  if (wanted === undefined) return true;
  if (wanted === 'contradictory') return contradictory ?? false;
  return wanted === 'open' ? state === 'open' || state === 'proposed' : state === wanted;
};

/** By what they are on: the association and its days, members, meetings; then by what is counted. */
export const inOrder = (a: Pick<QuestionItem, 'id' | 'about'>, b: Pick<QuestionItem, 'id' | 'about'>): number =>
  compare(subjectOf(a), subjectOf(b)) ||
  measures.indexOf(a.about.measure) - measures.indexOf(b.about.measure) ||
  compare(a.about.when ?? '', b.about.when ?? '') ||
  compare(a.id, b.id);
const { compare } = new Intl.Collator('en', { numeric: true });
/** What the question is on, in a text by which lists are ordered and parted. */
export const subjectOf = ({ about: { meeting, member, asOf } }: Pick<QuestionItem, 'about'>): string => {
  if (meeting) return `3 ${meeting.handle ?? meeting.id}`;
  if (member) return `2 ${member.code ?? member.id}`;
  return asOf === null ? '0' : `1 ${asOf}`;
};
