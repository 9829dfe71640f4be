import { type Api } from '../support/api.js';

const names = (en: string, ko: string) => ({ en, ko });

/** A small record: an assembly by which a member came in, who was there, and what others wrote of it. */
export const recordAssembly = async (api: Api): Promise<void> => {
  await api.give('/rules', {
    version: 'charter',
    inForce: '2010',
    names: names('The charter', '헌장'),
    bodies: [{ body: 'general-assembly', names: names('General Assembly', '총회'), admits: ['full'] }],
  });
  await api.give('/members', {
    code: 'CN-LN',
    country: 'CN',
    names: { ...names('Liaoning Province', '랴오닝성'), 'zh-Hans': '辽宁省' },
  });
  await api.give('/members', { code: 'KR-47', country: 'KR', names: names('Gyeongsangbuk-do', '경상북도') });
  await api.give('/members/KR-47/approval', { basis: 'founding', on: '1996-09' });
  await api.give('/meetings', {
    body: 'general-assembly',
    ordinal: 13,
    names: names('13th General Assembly', '제13차 총회'),
    on: '2021-08-10',
  });
  await api.give('/members/CN-LN/application', {
    on: '../2021-03-29',
    evidence: [{ url: 'https://example.org/news/1', quote: 'Liaoning has applied' }],
  });
  await api.give('/decisions', {
    handle: 'ga13-liaoning',
    text: names('Liaoning is admitted', '랴오닝성의 가입을 승인하였다'),
    body: 'general-assembly',
    meeting: 'general-assembly-13',
    on: '2021-08-10',
    outcome: 'adopted',
    admits: [{ member: 'CN-LN' }],
  });
  await api.give('/members/CN-LN/approval', { decision: 'ga13-liaoning' });
  await api.give('/meetings/general-assembly-13/attendance', {
    delegations: [
      {
        member: 'CN-LN',
        status: 'present',
        mode: 'online',
        people: [{ names: names('Liu Ning', '류닝'), title: names('Governor', '성장'), did: ['spoke'] }],
      },
    ],
  });
  const counted = { measure: 'countries-present', comparator: 'exactly', meeting: 'general-assembly-13' };
  await api.give('/claims', { ...counted, value: 6, evidence: [{ url: 'https://example.org/news/2' }] });
  await api.give('/claims', { ...counted, value: 6, evidence: [{ url: 'https://example.org/news/3' }] });
  await api.give('/claims', { ...counted, value: 0, evidence: [{ url: 'https://example.org/news/4' }] });
  await api.give('/coverage', {
    outlet: names('A newspaper', '한 신문'),
    title: names('Liaoning \u001b[31mjoins', '랴오닝성 가입'),
    published: '2021-08-11',
    filedUnder: 'CN-LN',
    url: 'https://example.org/news/5',
    language: 'ko',
  });
};
