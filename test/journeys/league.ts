import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/data-source.js';
import { openAssociation, poolOf } from '../../src/eventstore/kernel.js';
import { newId } from '../../src/language/ids.js';
import { type Names } from '../../src/language/names.js';
import { type Api } from '../support/api.js';

/** A name that would run, were it ever taken for markup. */
export const script = '<script>alert(1)</script>';

export const leagueNames = { en: 'League of Made-up Shores', ko: '가상해안연맹' };

/** Opens an association under a handle, with its names, before a server runs. */
export const openLeague = async (url: string, handle: string, names: Names): Promise<void> => {
  const dataSource = await new DataSource(dataSourceOptions(url, [])).initialize();
  await openAssociation(poolOf(dataSource), newId(), handle, names);
  await dataSource.destroy();
};

const source = { url: 'https://example.org/gazette/2001', quote: 'Der Beitritt wurde beschlossen.', language: 'de' };

/** What tests come back to: the coverage's id, the position of the corrected application and that of its correction. */
export interface League {
  coverage: string;
  application: number;
  correction: number;
}

/** A small association of places that do not exist: three members, an assembly, its decisions, an item of coverage, a correction. */
export const fillLeague = async ({ give }: Api): Promise<League> => {
  await give('/rules', {
    version: 'charter-1',
    inForce: '2000-01-01',
    bodies: [{ body: 'assembly', names: { en: 'Assembly', ko: '총회' }, admits: ['full'], electsChair: true }],
  });
  await give('/members', { code: 'KR-91', country: 'KR', names: { en: 'Saebyeok Province', ko: '새벽도' } });
  await give('/members', { code: 'JP-91', country: 'JP', names: { en: 'Nami Prefecture', ko: '나미현', ja: '波県' } });
  await give('/members', { code: 'RU-91', country: 'RU', names: { en: script, ru: 'Дальняя область' } });
  for (const code of ['KR-91', 'RU-91'])
    await give(`/members/${code}/approval`, { basis: 'founding', on: '2000-01-01' });
  await give('/meetings', {
    handle: 'assembly-1',
    body: 'assembly',
    ordinal: 1,
    names: { en: '1st Assembly', ko: '제1차 총회' },
    on: '2001-05-10/2001-05-11',
    place: { en: 'Saebyeok', ko: '새벽' },
    mode: 'in-person',
    host: 'KR-91',
  });
  const applied = await give('/members/JP-91/application', { on: '../2001-04-20' });
  const correction = await give('/corrections', {
    position: applied.position,
    now: { ...applied.events[0].data, on: '2001-03~' },
    reason: 'The gazette gives the month.',
  });
  await give('/decisions', {
    handle: 'admission-of-nami',
    text: { en: 'Nami is admitted', ko: '나미현의 가입을 승인한다' },
    body: 'assembly',
    meeting: 'assembly-1',
    on: '2001-05-10',
    method: 'ballot',
    outcome: 'adopted',
    admits: [{ member: 'JP-91' }],
    evidence: [source],
  });
  await give('/members/JP-91/approval', { decision: 'admission-of-nami' });
  await give('/members/JP-91/office-holder', {
    name: { en: 'Aoi Minato', ja: '湊葵' },
    office: { en: 'Governor', ko: '지사' },
    from: '2000',
  });
  await give('/meetings/assembly-1/attendance', {
    delegations: [
      {
        member: 'JP-91',
        status: 'present',
        capacity: 'applicant',
        people: [{ names: { en: 'Aoi Minato' }, title: { en: 'Governor', ko: '지사' }, did: ['spoke'] }],
      },
    ],
  });
  await give('/decisions', {
    handle: 'first-chair',
    text: { en: 'Saebyeok is elected chair', ko: '새벽도를 의장단체로 선출한다' },
    body: 'assembly',
    meeting: 'assembly-1',
    on: '2001-05-11',
    outcome: 'adopted',
    electsChair: { member: 'KR-91', term: 1 },
  });
  await give('/chairs/election', { member: 'KR-91', term: 1, decision: 'first-chair' });
  await give('/chairs/term', { member: 'KR-91', term: 1, on: '2001-05-11' });
  await give('/claims', { measure: 'governments-present', comparator: 'about', value: 30, meeting: 'assembly-1' });
  const coverage = await give('/coverage', {
    outlet: { en: 'The Gazette' },
    filedUnder: 'JP-91',
    mentions: ['KR-91'],
    published: '2001-05-12',
    url: source.url,
    language: 'ja',
    title: { ja: `波県が加盟 ${script}` },
    keyPoints: [{ language: 'en', text: 'Nami was admitted.' }],
    original: { language: 'ja', text: `波県の加盟が決まった。\n${script}` },
    meeting: 'assembly-1',
    decision: 'admission-of-nami',
  });
  await give('/committees', { handle: 'tourism', names: { en: 'Tourism', ko: '관광분과' }, on: '2001-05~' });
  await give('/committees/tourism/coordinators', { member: 'KR-91', from: '2001-05~', evidence: [source] });
  await give('/commitments', {
    handle: 'second-assembly',
    kind: 'promise',
    by: { member: 'KR-91' },
    to: [{ association: true }, { name: `Whoever comes ${script}` }],
    text: { en: 'Saebyeok will hold the 2nd assembly', ko: '새벽도가 제2차 총회를 연다' },
    on: '2001-05-11',
    due: '2003',
    meeting: 'assembly-1',
    evidence: [source],
  });
  await give('/commitments/second-assembly/renewal', { on: '2003-01', due: '2004-05', evidence: [source] });
  return { coverage: coverage.id, application: applied.position, correction: correction.position };
};
