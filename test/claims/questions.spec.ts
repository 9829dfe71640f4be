import { type QueryBus } from '@nestjs/cqrs';
import { type Keyring } from '../../src/access/keys/keyring.js';
import { claim } from '../../src/claims/claim.decider.js';
import { ConfirmAnswer, ConfirmAnswerHandler } from '../../src/claims/confirm-answer.js';
import { question } from '../../src/claims/question.decider.js';
import { AskedQuestions } from '../../src/claims/questions/asked.js';
import { Claims, ClaimsHandler } from '../../src/claims/questions/claims.query.js';
import { claims, questions, reprints } from '../../src/claims/questions/questions.projection.js';
import {
  type QuestionFilter,
  QuestionRecord,
  QuestionRecordHandler,
  Questions,
  QuestionsHandler,
} from '../../src/claims/questions/questions.query.js';
import { QuestionsInPart, QuestionsInPartHandler } from '../../src/claims/questions/questions-part.query.js';
import { QuestionReading } from '../../src/claims/questions/reading.js';
import { coverage } from '../../src/press/coverage.decider.js';
import { inAllLanguages } from '../../src/web/phrases.js';
import { OwnAnswers } from '../../src/web/own-answers.js';
import { assembly13 } from '../governance/facts.js';
import { idOf } from '../support/facts.js';
import { makeRecord, type TestRecord } from '../support/record.js';
import { asked, claimed, factsOf, setAside } from './facts.js';

describe('questions', () => {
  let record: TestRecord;
  let id: string;
  let members: string;
  let facts: ReturnType<typeof factsOf>;
  const item = (n: number) => idOf(`item ${n}`);
  const of = (n: number) => ({
    claim: idOf(`claim ${n}`),
    evidence: [{ coverage: item(n), quote: 'Said', language: 'ko' }],
  });
  beforeAll(async () => {
    record = await makeRecord();
    id = asked(record.association);
    members = asked(record.association, 'members-present');
    facts = factsOf(id);
    for (const [n, said] of [
      [1, { value: 76 }],
      [2, { value: 76 }],
      [3, { value: 79 }],
      [4, { comparator: 'less-than' as const, value: 80 }],
      [5, { value: 58, counting: '12 and 46 members' }],
    ] as const)
      await record.tell(claim, of(n).claim, claimed({ ...of(n), ...said }));
    await record.tell(
      claim,
      idOf('no claim'),
      setAside({ ...of(1), claim: idOf('no claim'), coverage: item(1), value: 100 }),
    );
  });
  afterAll(() => record.end());

  const answers = () => {
    const own = new OwnAnswers();
    own.add(['governments-present'], () => async () => ({
      value: 73,
      bounds: [73, 76],
      why: inAllLanguages(() => ''),
      path: '/',
    }));
    return own;
  };
  const reading = () => new QuestionReading(record.dataSource, record.labels, answers());
  const one = (question = id, knownOn?: number) =>
    new QuestionRecordHandler(reading(), record.store.log).execute(
      new QuestionRecord(record.asOf({ knownOn }), question),
    );
  const list = (filter: QuestionFilter = {}) =>
    new QuestionsHandler(reading()).execute(new Questions(record.asOf(), filter));

  it('gather what is said of the same thing, with a verdict on each pair', async () => {
    const { about, said, verdicts, origins, contradictory, state } = await one();
    expect({ about, origins, contradictory, state }).toMatchObject({
      about: { measure: 'governments-present', meeting: { id: assembly13 }, member: null },
      origins: 5,
      contradictory: true,
      state: 'open',
    });
    expect(said.map(({ value, count, besideOwn }) => [value, count, besideOwn])).toEqual([
      [58, 1, 'contradictory'],
      [76, 2, 'compatible'],
      [79, 1, 'contradictory'],
      [80, 1, 'compatible'],
    ]);
    expect(said[3]!.bounds).toEqual({ least: 72, most: 79 });
    expect(said[1]!.claims[0]).toMatchObject({ evidence: [{ quote: 'Said' }], origin: item(1) });
    const told = verdicts.map(({ one: a, other, verdict }) => `${said[a]!.value} ${said[other]!.value} ${verdict}`);
    expect(told).toContain('76 79 contradictory');
    expect(told).toContain('76 80 compatible');
  });

  it('are told in parts as they are told whole', async () => {
    const whole = await list();
    const queries = { execute: (query: Questions) => list(query.filter) } as unknown as QueryBus;
    const part = (filter: QuestionFilter, first: number) =>
      new QuestionsInPartHandler(reading(), queries).execute(new QuestionsInPart(record.asOf(), filter, first, 1));
    for (const [n, each] of whole.items.entries())
      expect(await part({}, n)).toEqual({ count: whole.count, open: whole.open, items: [each] });
    expect(await part({ state: 'answered' }, 0)).toMatchObject({ count: 0, items: [] });
    expect(await part({ state: 'contradictory' }, 0)).toMatchObject({ count: 1, items: [{ id }] });
  });

  it('are listed with what most texts say first, and with how much else is said', async () => {
    const mostSaid = new Questions(record.asOf(), {}, 2);
    const { items } = await new QuestionsHandler(reading()).execute(mostSaid);
    expect(items).toMatchObject([{ id, contradictory: true, said: [{ value: 76 }, { value: 58 }], more: 2 }]);
  });

  it('count a text once, however often it was printed', async () => {
    const logged = {
      coverage: item(2),
      outlet: { en: 'P' },
      filedUnder: idOf('m'),
      published: '2021-08-11',
      language: 'ko',
      title: { ko: 'T' },
    };
    await record.tell(coverage, item(1), { type: 'PressCoverageLogged', data: { ...logged, coverage: item(1) } });
    await record.tell(coverage, item(2), { type: 'PressCoverageLogged', data: logged });
    const marking = await record.tell(coverage, item(2), {
      type: 'MarkedReprintOf',
      data: { coverage: item(2), of: item(1), kind: 'reprint' },
    });
    const { said, origins } = await one();
    expect([said[1]!.count, said[1]!.origins, origins]).toEqual([2, 1, 4]);
    expect(said[1]!.claims.map(({ origin }) => origin)).toEqual([item(1), item(1)]);
    await record.correct(marking, null);
    expect((await one()).origins).toBe(5);
  });

  it('move a claim to what it counts, and let it come back; both as they were known', async () => {
    const moving = await record.tell(question, id, facts.marked({ claim: of(5).claim, into: members }));
    expect((await one(members)).said).toMatchObject([{ value: 58 }]);
    const here = await one();
    expect(here.said.map(({ value }) => value)).toEqual([76, 79, 80]);
    expect(here.elsewhere).toMatchObject([
      { value: 58, into: members, measure: 'members-present', counting: '12 and 46 members' },
    ]);
    expect(here.beside).toMatchObject([{ id: members }]);
    expect((await one(id, moving - 1)).said).toHaveLength(4);
    await expect(one(members, moving - 1)).rejects.toMatchObject({ what: 'question' });
    await record.tell(question, members, factsOf(members).proposed({ claim: of(5).claim }));
    expect((await one(members)).answer).toMatchObject({ stands: { value: 58 }, claim: of(5).claim });
    await record.tell(question, id, facts.returned({ claim: of(5).claim }));
    expect((await one()).said.map(({ value }) => value)).toEqual([58, 76, 79, 80]);
    await record.tell(question, id, facts.marked({ claim: of(5).claim, into: members }));
  });

  it('do not count what was set aside, nor lose it', async () => {
    await record.tell(question, id, facts.aside({ claim: of(3).claim }));
    const { said, setAside: aside, origins } = await one();
    expect([said.map(({ value }) => value), aside.map(({ value }) => value), origins]).toEqual([[76, 80], [79], 3]);
  });

  it('have an answer once a second person confirms it, and none when it is taken back', async () => {
    await record.tell(question, id, facts.proposed({ claim: of(1).claim }));
    expect(await one()).toMatchObject({ state: 'proposed', answer: { claim: of(1).claim, stands: { value: 76 } } });
    // Whoever proposed it might have been a key of somebody's.
    const keyring: Partial<Keyring> = { personBehind: () => Promise.resolve('its owner') };
    const confirm = (who: string, method = 'test') =>
      record.as(
        () =>
          new ConfirmAnswerHandler(
            record.store,
            new AskedQuestions(record.dataSource, record.store),
            keyring as Keyring,
          ).execute(Object.assign(new ConfirmAnswer(), { question: id })),
        {
          actor: { id: who, role: 'approver', method },
        },
      );
    const { answer } = await one();
    await expect(confirm('its owner')).rejects.toMatchObject({ rule: 'SecondPersonConfirms' });
    await expect(confirm('key-1', 'api-key')).rejects.toMatchObject({ rule: 'PersonConfirms' });
    const { events } = await confirm('another');
    expect(events).toMatchObject([{ actor: { id: 'another' }, onBehalfOf: answer!.proposedBy }]);
    const at = events[0]!.position;
    expect(await one()).toMatchObject({ state: 'answered', answer: { confirmedBy: 'another', selfApproved: false } });
    expect(await list({ state: 'answered' })).toMatchObject({ count: 1, items: [{ id }] });
    await record.tell(question, id, facts.takenBack({}));
    expect(await one()).toMatchObject({ state: 'open', answer: null });
    expect(await one(id, at)).toMatchObject({ state: 'answered' });
    expect((await one()).history.map(({ type }) => type)).toContain('AnswerTakenBack');
  });

  it('say where what they stand by does not count any more', async () => {
    await record.tell(question, id, facts.proposed({ claim: of(2).claim }), facts.confirmed({}));
    await record.tell(question, id, facts.aside({ claim: of(2).claim }));
    expect((await one()).answer).toMatchObject({ gone: true, stands: { value: 76 } });
    await record.tell(question, id, facts.takenBack({}), facts.returned({ claim: of(2).claim }), facts.leftOpen({}));
    expect(await one()).toMatchObject({ state: 'left-open', answer: { claim: null, stands: null } });
  });

  it('are listed by state and meeting', async () => {
    const ids = async (filter?: QuestionFilter) => (await list(filter)).items.map((each) => each.id);
    expect(await ids()).toEqual([id, members]);
    expect(await ids({ meeting: assembly13, state: 'left-open' })).toEqual([id]);
    expect(await ids({ meeting: idOf('no meeting') })).toEqual([]);
    expect(await ids({ state: 'contradictory' })).toEqual([]);
  });

  it('hear the same day in any language as the same, and words of each language apart', async () => {
    const said = async (measure: 'founded-on' | 'theme', ...each: [language: string, text: string][]) => {
      for (const [language, text] of each) {
        const claimOf = { claim: idOf(`${measure} ${language}`), evidence: [{ url: 'https://example.org', language }] };
        const none = { comparator: undefined, value: undefined };
        const about = measure === 'theme' ? {} : { meeting: undefined };
        await record.tell(claim, claimOf.claim, claimed({ ...claimOf, ...none, ...about, measure, said: text }));
      }
      const { items } = await list();
      return items.find(({ about }) => about.measure === measure)!.said.map((told) => [told.said, told.count]);
    };
    const day = '1996-09-12';
    expect(await said('founded-on', ['ko', day], ['ja', day], ['en', '1996'])).toEqual([
      ['1996', 1],
      [day, 2],
    ]);
    expect(await said('theme', ['ko', 'NEAR'], ['en', 'Near'])).toEqual([
      ['NEAR', 1],
      ['Near', 1],
    ]);
  });

  it('are of claims, which an item has beside the proposals that were set aside', async () => {
    const ofItem = new Claims(record.asOf(), { coverage: item(1) });
    const { items, setAside: aside } = await new ClaimsHandler(record.dataSource, record.labels).execute(ofItem);
    expect(items).toMatchObject([{ value: 76, question: id }]);
    expect(aside).toMatchObject([{ value: 100 }]);
  });

  it.each([claims, questions, reprints])('are the same when they are built anew: $name', async (projection) => {
    const live = await record.rows(projection);
    expect(await record.rebuilt(projection)).toEqual(live);
  });
});
