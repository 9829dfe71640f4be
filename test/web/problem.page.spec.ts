import { type Request } from 'express';
import { problemPage } from '../../src/web/problem.page.js';
import { problemOf } from '../../src/web/problem.js';
import { Invalid, NotFound } from '../../src/eventstore/errors.js';
import { Refused } from '../../src/web/refused.js';

const asked = (path: string, query: Record<string, string> = {}, languages = 'en'): Request =>
  ({ path, query, headers: {}, acceptsLanguages: () => languages.split(',') }) as never;

describe('the page of a problem', () => {
  it('escapes what the address said', () => {
    const page = problemPage(problemOf(new NotFound('member', '<script>')), asked('/league/members/<script>'));
    expect(page).toMatch('There is no member &lt;script>');
    expect(page).not.toMatch('<script>');
  });

  it('names what was refused, in the reader’s language as far as it is ours', () => {
    const error = new Invalid([{ parameter: 'trueOn', code: 'date-impossible', detail: 'No such day' }], 'Refused');
    const page = problemPage(problemOf(error), asked('/league', {}, 'ko'));
    expect(page).toMatch('<html lang="ko">');
    expect(page).toMatch('요청하신 대로 답할 수 없습니다');
    expect(page).toMatch('<code>trueOn</code>: No such day');
  });

  it('is written in the form of Chinese that we have, for whoever asks for another, and in English where we have none', () => {
    const page = (languages: string) => problemPage(problemOf(new NotFound('member', 'a')), asked('/', {}, languages));
    expect(page('zh-TW,ko')).toMatch('<html lang="zh-Hans">');
    expect(page('fr,mn-MN')).toMatch('<html lang="mn">');
    expect(page('fr,*')).toMatch('<html lang="en">');
  });

  it('offers the same address now where something was not known then, and never another host', () => {
    const page = (path: string) => problemPage(problemOf(new NotFound('meeting', 'a')), asked(path, { knownOn: '3' }));
    expect(page('/league/meetings/a')).toMatch('href="/league/meetings/a"');
    expect(page('//elsewhere.example/a')).toMatch('href="/elsewhere.example/a"');
    expect(problemPage(problemOf(new NotFound('meeting', 'a')), asked('/league/meetings/a'))).not.toMatch(
      'same address',
    );
  });

  it('says when to ask again, in the reader’s language', () => {
    const page = (wait: string, language: string) =>
      problemPage(
        problemOf(new Refused(429, 'too-many-requests', 'Too many')),
        asked('/', {}, language),
        undefined,
        wait,
      );
    expect(page('1', 'en')).toMatch('Ask again in 1 second.');
    expect(page('41', 'ru')).toMatch('через 41 секунду.');
    expect(page('5', 'ru')).toMatch('через 5 секунд.');
  });

  it('leads back from a form that was refused to the page it stood on, and never to another host', () => {
    const page = (referer: string) =>
      problemPage(problemOf(new Refused(422, 'link-unanswered', 'No answer')), {
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
