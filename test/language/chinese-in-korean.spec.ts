import { personInKorean } from '../../src/language/chinese-in-korean.js';

describe('A Chinese name in Korean', () => {
  it.each([
    ['刘宁', '류닝'],
    ['吴文革', '우원거'],
    ['孙业宝', '쑨예바오'],
    ['应中元', '잉중위안'],
    ['高爱华', '가오아이화'],
    ['梁淑娟', '량수쥐안'],
    ['蒋延辉', '장옌후이'],
    ['曾庆红', '쩡칭훙'],
    ['单志强', '산즈창'],
    ['徐旭', '쉬쉬'],
    ['吕思远', '뤼쓰위안'],
    ['周恩来', '저우언라이'],
  ])('%s is written as it sounds: %s', (name, korean) => expect(personInKorean(name)).toBe(korean));

  it('is not made up where a character is rare', () => expect(personInKorean('陈翀')).toBeUndefined());
});
