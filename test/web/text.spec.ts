import { h } from 'preact';
import { Since, Stretch } from '../../src/web/since.js';
import { citedIn, Sources } from '../../src/web/sources.js';
import { Name, Told } from '../../src/web/text.js';
import { address, here, link, looksBack } from '../../src/web/view.js';
import { html, viewOf } from './view.js';

const words = (markup: string) => markup.replaceAll(/<[^>]*>/g, '');

describe('a name on a page', () => {
  it('stands in the language of the page without a mark', () => {
    expect(html(h(Name, { of: { en: 'Nami', ja: '波' } }))).toBe('Nami');
  });

  it('tells browsers and readers its language where that is another', () => {
    const shown = html(h(Name, { of: { ja: '波' } }));
    expect(shown).toMatch('<span lang="ja">波</span>');
    expect(shown).toMatch('title="in Japanese"');
  });

  it('in another form of the page’s language says so to browsers alone', () => {
    expect(html(h(Name, { of: { 'zh-Hant': '遼寧省' } }), { language: 'zh-Hans' })).toBe(
      '<span lang="zh-Hant">遼寧省</span>',
    );
  });

  it('says that it was erased, and falls back on what was not', () => {
    expect(words(html(h(Name, { of: { en: null, ko: null } })))).toBe('(erased)');
    expect(words(html(h(Name, { of: { ko: null } }), { language: 'ko' }))).toBe('(삭제됨)');
    expect(html(h(Name, { of: { en: null, ko: '이름' } }))).toMatch('lang="ko">이름');
    expect(words(html(h(Name, { of: {} })))).toBe('without a name');
  });

  it('is in no language where it is kept from who reads', () => {
    expect(html(h(Name, { of: { en: '•••' } }), { language: 'ja' })).toBe('•••');
  });

  it('is text, whatever it says', () => {
    expect(html(h(Name, { of: { en: '<img src=x onerror=alert(1)>' } }))).toBe('&lt;img src=x onerror=alert(1)>');
  });
});

describe('a sentence', () => {
  const called = [
    { text: 'First Assembly', language: 'en' },
    { text: '첫 총회', language: 'ko' },
  ];
  const told = (text: string, language: 'en' | 'ja' | 'ko') => html(h(Told, { text, called }), { language });

  it('marks the names that it borrows from another language, and none of its own', () => {
    expect(told('Admitted by First Assembly', 'en')).toBe('Admitted by First Assembly');
    expect(told('첫 총회에서 승인', 'ko')).toBe('첫 총회에서 승인');
    expect(told('First Assemblyで承認', 'ja')).toMatch(
      /^<span lang="en">First Assembly<\/span><abbr class="mark" title="[^"]+">en<\/abbr>で承認$/,
    );
  });

  it('marks a name once that holds another, or that is called twice', () => {
    const names = ['Working Committee', 'High-level Working Committee', 'High-level Working Committee'];
    const committees = names.map((text) => ({ text, language: 'en' }));
    expect(html(h(Told, { text: 'High-level Working Committee', called: committees }), { language: 'mn' })).toMatch(
      /^<span lang="en">High-level Working Committee<\/span><abbr [^>]*>en<\/abbr>$/,
    );
  });

  it('marks nothing that is called so in its own language as well', () => {
    const both = ['en', 'ko'].map((language) => ({ text: 'NEAR', language }));
    expect(html(h(Told, { text: 'NEAR 총회', called: both }), { language: 'ko' })).toBe('NEAR 총회');
  });
});

describe('a stretch of time', () => {
  it('is as sure as its dates', () => {
    const since = (on: string) => words(html(h(Since, { on })));
    expect(since('2021-08')).toBe('since August 2021');
    expect(since('../2021-03-29')).toBe('since 29 March 2021 or before');
    expect(since('1998-10/2004')).toBe('since some time between October 1998 and 2004');
    expect(since('2014~/..')).toBe('since about 2014 or later');
    expect(words(html(h(Stretch, { from: '1998', until: '2021-08-10' })))).toBe('since 1998 until 10 August 2021');
    const inLanguage = (language: 'zh-Hans' | 'ja' | 'ru' | 'mn') =>
      words(html(h(Stretch, { from: '2021-08', until: '2023-10-25' }), { language })).replaceAll('\u00a0', ' ');
    expect(inLanguage('zh-Hans')).toBe('自2021年8月 至2023年10月25日');
    expect(inLanguage('ja')).toBe('2021年8月から 2023年10月25日まで');
    expect(inLanguage('ru')).toBe('с августа 2021 г. до 25 октября 2023 г.');
    expect(inLanguage('mn')).toBe('2021 оны наймдугаар сараас 2023 оны аравдугаар сарын 25-ны хүртэл');
    expect(words(html(h(Stretch, { from: '../2018', until: null }), { language: 'ko' }))).toBe('늦어도 2018년부터');
  });
});

describe('sources', () => {
  it('show the address, the words in their language, and notes; an erased quote says so', () => {
    const of = [
      { url: 'https://example.org/', quote: '가입을 승인했다', language: 'ko', note: 'Page 3.' },
      { url: 'https://example.org/a', quote: null },
    ];
    const shown = html(h(Sources, { of }));
    expect(words(shown)).toBe('example.org가입을 승인했다koPage 3.example.org/a(erased)');
    expect(shown).toMatch('rel="external noreferrer"');
  });

  it('call a press item by its title', () => {
    const id = '0192d3a0-0000-7000-8000-000000000000';
    const titles = new Map([[id, { en: 'Nami joins' }]]);
    expect(html(h(Sources, { of: [{ coverage: id }] }), { titles })).toBe(
      `<ul class="sources"><li><a href="/league/coverage/${id}">Nami joins</a></li></ul>`,
    );
    expect(citedIn({ items: [{ evidence: [{ coverage: id }] }] })).toEqual([id]);
  });

  it('are missed where there are none', () => {
    expect(words(html(h(Sources, { of: [] })))).toBe('No source is recorded.');
  });
});

describe('addresses', () => {
  const view = viewOf({ path: '/league/members', asked: { trueOn: '2020-01-01', lang: 'ko', q: 'a b' } });

  it('keep the times and the language from page to page, and all else on the same page', () => {
    expect(link(view, '/meetings')).toBe('/league/meetings?trueOn=2020-01-01&lang=ko');
    expect(link(view, '', { lang: undefined, knownOn: '3' })).toBe('/league?trueOn=2020-01-01&knownOn=3');
    expect(here(view, { trueOn: undefined })).toBe('/league/members?lang=ko&q=a+b');
    expect(address('/league', {})).toBe('/league');
  });

  it('look back where a time is not now', () => {
    expect(looksBack(viewOf())).toBe(false);
    expect(looksBack(viewOf({ last: 10 }))).toBe(true);
    expect(looksBack(viewOf({ today: '2026-11-22' }))).toBe(true);
  });
});
