import { NotFoundException } from '@nestjs/common';
import { type Request } from 'express';
import { problemPage } from '../../src/web/problem.page.js';
import { problemOf } from '../../src/web/problem.js';
import { Conflict, Invalid, NotFound, Rejected } from '../../src/eventstore/errors.js';
import { pressRefusals } from '../../src/press/refusals.words.js';
import { RuleWords } from '../../src/web/rule-words.js';
import { Refused } from '../../src/web/refused.js';

const asked = (path: string, query: Record<string, string> = {}, languages = 'en'): Request =>
  ({ path, query, headers: {}, acceptsLanguages: () => languages.split(',') }) as never;

const pageOf = (error: Error, of: Request, known: { rules?: RuleWords; wait?: string } = {}): string =>
  problemPage(problemOf(error), of, { ...known, missing: error instanceof NotFound ? error : undefined });

describe('the page of a problem', () => {
  it('escapes what the address said', () => {
    const page = pageOf(new NotFound('member', '<script>'), asked('/league/members/<script>'));
    expect(page).toMatch('There is no member &lt;script>');
    expect(page).not.toMatch('<script>');
  });

  it('says what is not there in the reader’s language alone, and of an address at which nothing stands its title', () => {
    const page = (error: Error, language: string) =>
      pageOf(error, asked('/league/members/CN-XX', {}, language), { rules: new RuleWords() });
    const [missing, nothing] = [new NotFound('member', 'CN-XX'), new NotFoundException('Cannot GET')];
    expect(page(missing, 'ko')).toMatch('<p>기록에 ‘CN-XX’ 회원이 없습니다.</p>');
    expect(page(missing, 'ru')).toMatch('<p>В записях нет члена «CN-XX».</p>');
    expect(page(nothing, 'ko')).toMatch('<h1>찾으시는 것이 없습니다</h1><p><a');
    for (const error of [missing, nothing]) expect(page(error, 'ko')).not.toMatch('There is no');
    expect(problemOf(missing)).toMatchObject({ detail: 'There is no member CN-XX' });
    expect(JSON.stringify(problemOf(missing))).not.toMatch('"what"');
  });

  it('names what was refused, in the reader’s language as far as it is ours', () => {
    const refused = [
      { parameter: 'trueOn', code: 'date-impossible', detail: 'No such day' },
      { parameter: 'shade', code: 'colour', detail: 'No such shade' },
    ];
    const page = pageOf(new Invalid(refused, 'Refused'), asked('/league', {}, 'ko'));
    expect(page).toMatch('<html lang="ko">');
    expect(page).toMatch('요청하신 대로 답할 수 없습니다');
    expect(page).toMatch('<strong>사실 기준일</strong>: 달력에 없는 날짜입니다.');
    expect(page).toMatch('<code>shade</code>: <span lang="en">No such shade</span>');
  });

  it('tells each parameter that was refused in the reader’s language alone, and leads to the page without it', () => {
    const refused = [
      { parameter: 'from', code: 'period', detail: 'the value is no period' },
      { parameter: 'knownOn', code: 'date-unreadable', detail: 'not written as 2006' },
    ];
    const query = { from: '2021년 8월', knownOn: '어제', country: 'KR', lang: 'ko' };
    const page = pageOf(new Invalid(refused, 'Refused'), asked('//league/attendance', query));
    expect(page).toMatch('<strong>부터</strong> <q>2021년 8월</q>: 연, 월 또는 일이 아닙니다.');
    expect(page).toMatch('<q>어제</q>: 2021-08-10 같은 날짜');
    expect(page).not.toMatch('lang="en"');
    expect(page).toMatch('href="/league/attendance?country=KR&amp;lang=ko"');
  });

  it('leads to the page without a filter that names what the record lacks, and nowhere where nothing can be left out', () => {
    const missing = new NotFound('member', 'CN-XX');
    const page = (query: Record<string, string>) => pageOf(missing, asked('/league/commitments', query));
    expect(page({ member: 'CN-XX', lang: 'en' })).toMatch(
      /<strong>Member<\/strong> <q>CN-XX<\/q>: The record has no such thing\..*href="\/league\/commitments\?lang=en"/,
    );
    expect(page({ member: 'CN-LN' })).not.toMatch('Show the page without it');
    const absent = new Invalid([{ parameter: 'q', code: 'text' }], 'Refused');
    expect(pageOf(absent, asked('/league/search'))).not.toMatch('Show the page without it');
  });

  it('is written in the form of Chinese that we have, for whoever asks for another, and in English where we have none', () => {
    const page = (languages: string) => pageOf(new NotFound('member', 'a'), asked('/', {}, languages));
    expect(page('zh-TW,ko')).toMatch('<html lang="zh-Hans">');
    expect(page('fr,mn-MN')).toMatch('<html lang="mn">');
    expect(page('fr,*')).toMatch('<html lang="en">');
  });

  it('offers the same address now where something was not known then, and never another host', () => {
    const page = (path: string) => pageOf(new NotFound('meeting', 'a'), asked(path, { knownOn: '3' }));
    expect(page('/league/meetings/a')).toMatch('href="/league/meetings/a"');
    expect(page('//elsewhere.example/a')).toMatch('href="/elsewhere.example/a"');
    expect(pageOf(new NotFound('meeting', 'a'), asked('/league/meetings/a'))).not.toMatch('same address');
  });

  it('says in the reader’s language what a code means, beside its English detail, and a rule alone', () => {
    const rules = new RuleWords();
    rules.add(pressRefusals);
    const page = (error: Error, language: string) => pageOf(error, asked('/league/imports', {}, language), { rules });
    const locked = new Refused(422, 'document-encrypted', 'It opens only with a password');
    expect(page(locked, 'ko')).toMatch('<p>암호가 있어야 열리는 파일입니다. 암호 없이 저장하십시오.</p>');
    expect(page(locked, 'ko')).toMatch('<p lang="en">It opens only with a password</p>');
    expect(page(new Conflict('taken', 'CN-LN belongs to Liaoning'), 'ru')).toMatch(
      'Код, имя или номер уже принадлежит другому.',
    );
    const ruled = page(new Rejected('LoggedOnce', 'This item is already in the record.'), 'ja');
    expect(ruled).not.toMatch('This item is already in the record.');
  });

  it('says when to ask again, in the reader’s language', () => {
    const page = (wait: string, language: string) =>
      pageOf(new Refused(429, 'too-many-requests', 'Too many'), asked('/', {}, language), { wait });
    expect(page('1', 'en')).toMatch('Ask again in 1 second.');
    expect(page('41', 'ru')).toMatch('через 41 секунду.');
    expect(page('5', 'ru')).toMatch('через 5 секунд.');
  });

  it('leads back from a form that was refused to the page it stood on, and never to another host', () => {
    const page = (referer: string) =>
      pageOf(new Refused(422, 'link-unanswered', 'No answer'), {
        ...asked('/league/coverage/a/snapshot'),
        method: 'POST',
        headers: { referer, host: 'annals.example' },
      } as Request);
    expect(page('https://annals.example/league/coverage/a?lang=ko')).toMatch('href="/league/coverage/a?lang=ko"');
    expect(page('https://annals.example//elsewhere.example/a')).toMatch('href="/elsewhere.example/a"');
    expect(page('https://elsewhere.example/a')).not.toMatch('Back to the page before');
    expect(page('nonsense')).not.toMatch('Back to the page before');
  });
});
