import { joinLines } from '../../../src/press/imports/join-lines.js';
import { joinParagraphs } from '../../../src/press/imports/join-paragraphs.js';
import { learnWords } from '../../../src/press/imports/korean-words.js';
import { languageOf } from '../../../src/press/imports/language-of.js';
import { linesOf } from '../../../src/press/imports/text-lines.js';

const words = learnWords(
  linesOf('- 이번 총회에서 가상연합 사무국이 새로운 역할을 소개함\n- 이번 총회 참석 현황 및 대표 명단을 소개함'),
);
const joined = (...lines: string[]) => joinLines(lines, { words });

describe('lines of Korean', () => {
  it.each([
    ['a word the document writes joined', ['중요한 역', '할을 함'], '중요한 역할을 함'],
    ['two words it writes beside each other', ['온라인 총회', '참석'], '온라인 총회 참석'],
    ['a particle', ['새 기회', '를 확대'], '새 기회를 확대'],
    ['a particle after Latin letters', ['회원은 FARG', '의 소개'], '회원은 FARG의 소개'],
    ['a word after a particle', ['교류와 소통에', '긴밀한 도움'], '교류와 소통에 긴밀한 도움'],
    ['a short word of its own', ['지자체 및', '유관기관'], '지자체 및 유관기관'],
    ['an unknown word', ['전통 코디', '네이터로'], '전통 코디네이터로'],
    ['a number', ['6개국', '76개 단체'], '6개국 76개 단체'],
    ['a numeral of order', ['지난 제', '3차 총회'], '지난 제3차 총회'],
    ['punctuation', ['개최,', '발표'], '개최, 발표'],
    ['a middle dot', ['일본·', '한국'], '일본·한국'],
  ])('are joined at %s', (_, lines, text) => expect(joined(...lines)).toBe(text));

  it('are parted where the line of a cell had room left', () => {
    expect(joinLines(['가나성', '대외부'], { words, width: 12 })).toBe('가나성 대외부');
    expect(joinLines(['가나다라마성', '대외부'], { words, width: 12 })).toBe('가나다라마성대외부');
  });
});

describe('lines of other scripts', () => {
  it('take no blank between ideographs and one between words', () => {
    expect(joined('联合国第八任秘书', '长致辞')).toBe('联合国第八任秘书长致辞');
    expect(joined('The members of', 'the association')).toBe('The members of the association');
    expect(joined('Представители', 'регионов')).toBe('Представители регионов');
  });

  it('set figures off as the text does elsewhere', () => {
    expect(joinParagraphs(['共 200 余名代表及来自 6', '个国家的 76 个政府'], words)).toBe(
      '共 200 余名代表及来自 6 个国家的 76 个政府',
    );
    expect(joinParagraphs(['共200余名代表及来自6', '个国家的76个政府。'], words)).toBe(
      '共200余名代表及来自6个国家的76个政府。',
    );
  });

  it('leave a text alone that was never wrapped', () => {
    const lines = ['很长的一段。'.repeat(30), '另外的一段。'.repeat(30)];
    expect(joinParagraphs(lines, words)).toBe(lines.join('\n'));
  });
});

it.each([
  ['ko', '총회에 참석함 (NEAR, 山西)'],
  ['zh-Hans', '来自6个国家的76个地方政府'],
  ['zh-Hant', '來自6個國家的76個地方政府'],
  ['ja', '北東アジア地域自治体連合の会議に出席した'],
  ['ru', 'Представители регионов'],
  ['mn', 'Өмнөговь аймгийн төлөөлөгчид'],
  ['en', 'The association'],
  ['und', '2030 — 12'],
])('tells %s by its script', (language, text) => expect(languageOf(text)).toBe(language));
