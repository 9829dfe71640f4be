import { type DocumentRow } from '../../../src/press/imports/document.js';
import { factsToldBy } from '../../../src/press/told/tell-facts.js';
import { decisions, type Labelled, presiding } from './labelled.js';

/** What a document of one item tells of its meeting: the item numbers it, and then says the sentence. */
const toldBy = ({ language, text }: Pick<Labelled, 'language' | 'text'>, kind: 'decisions' | 'presiding'): string[] => {
  const row: DocumentRow = {
    ...{ n: 1, lines: [1, 1], filedUnder: '', outlet: '견본', published: '2030-05-11', keyPoints: [], problems: [] },
    title: { language, text: '—' },
    original: { language, text: `${opens[language]} ${text}` },
  };
  const known = { members: [], bodies: [], meetings: [], decisions: [], figuresOf: () => [] };
  const facts = factsToldBy({ rows: [row], title: '' }, { ...known, dayOf: ({ published }) => published });
  return facts
    .filter((fact) => fact.kind === kind)
    .map(({ rows: [first] }) => {
      const { admits, elects, term, person, title, member, secretariat } = first!.cells;
      if (kind === 'presiding')
        return [person, title, member, secretariat && 'secretariat'].filter(Boolean).join(' · ');
      return admits === undefined ? `elects ${elects} ${term}` : `admits ${admits}`;
    });
};

const opens: Record<string, string> = {
  'zh-Hans': '5月10日，联合会第三次全体会议召开。',
  ko: '5월 10일 제3차 총회가 열렸다.',
  ja: '5月10日、第3回総会が釜山で開かれた。',
  ru: '10 мая прошла 3-я Генеральная ассамблея.',
  en: 'The 3rd General Assembly opened on 10 May.',
};

/** Of what is told and of what is so, how much is both. */
const score = (texts: Labelled[], kind: 'decisions' | 'presiding') => {
  const all = texts.map((each) => ({ said: each.says, told: toldBy(each, kind), text: each.text }));
  const right = all.reduce((sum, { said, told }) => sum + told.filter((each) => said.includes(each)).length, 0);
  const count = (of: 'said' | 'told') => all.reduce((sum, each) => sum + each[of].length, 0);
  return {
    precision: right / count('told'),
    recall: right / count('said'),
    wrong: all.filter(({ said, told }) => told.join() !== said.join()),
  };
};

describe.each([
  ['decisions', decisions],
  ['presiding', presiding],
] as const)('%s, as the press tells of them', (kind, labelled) => {
  it.each([...new Set(labelled.map(({ language }) => language))])('are read in %s', (language) => {
    const { precision, recall, wrong } = score(
      labelled.filter((each) => each.language === language),
      kind,
    );
    // What is missed or wrong says itself.
    expect(precision >= 0.95 && recall >= 0.9 ? [] : wrong).toEqual([]);
  });
});
