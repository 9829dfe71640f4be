/**
 * What a golden log tells: an association that does not exist, with every event type, each with all its fields, facts that were
 * corrected, corrections that were corrected, and facts taken back and given again. A new type or field is added here.
 */
export const tell = async ({ give, bring, bringTable, read }) => {
  const source = (quote, more = {}) => [{ url: 'https://example.org/1', quote, language: 'en', ...more }];
  const correct = ({ position, events }, changed, reason = 'Another source says otherwise', more = {}) =>
    give('/corrections', { position, now: changed && { ...events[0].data, ...changed }, reason, ...more });

  const assembly = {
    body: 'assembly',
    names: { en: 'Assembly', ko: '총회' },
    admits: ['full', 'associate'],
    electsChair: true,
    writtenProcedure: false,
    decides: ['rules', 'expulsion', 'category', 'rights'],
    quorum: [{ of: 'voters', share: '1/2' }],
    majority: [{ of: 'votes', share: '2/3', orEqual: true }],
  };
  const terms = {
    categories: [
      { category: 'full', names: { en: 'Member' }, votes: true, chairs: true, joins: 'by-decision' },
      { category: 'associate', votes: false, chairs: false },
      { category: 'special', votes: false, chairs: false, joins: 'by-accession' },
    ],
    chairTerm: { ends: 'next-meeting', body: 'assembly' },
    fees: {
      amount: 1000,
      currency: 'XTS',
      due: '--04-30',
      from: 'year-after-admission',
      unpaidYears: 2,
      restricts: ['vote', 'stand-for-chair'],
    },
  };
  await give('/rules', {
    version: 'charter-1',
    inForce: '2000-01-01',
    names: { en: 'Charter 1' },
    bodies: [assembly],
    ...terms,
    evidence: source('The charter is adopted.', { note: 'An example, not a source' }),
  });
  await give('/rules', {
    version: 'charter-2',
    inForce: '2001-06~',
    names: { en: 'Charter 2' },
    bodies: [assembly, { body: 'committee', names: { en: 'Committee' }, admits: [], writtenProcedure: true }],
    ...terms,
    chairTerm: { ends: 'after-months', months: 24 },
    evidence: source('The charter is amended.'),
  });

  for (const n of [1, 2, 3, 4, 5])
    await give('/members', {
      // The first two are named in the digest that is brought in below.
      names: { en: `Province ${n}`, ko: ['가나성', '다라성'][n - 1] ?? `제${n}도`, 'zh-Hans': `第${n}省` },
      aliases: [`P${n}`, `Провинция ${n}`],
      country: 'XA',
      ...(n < 5 && { code: `XA-${n}` }),
      ...(n === 1 && { evidence: source('𠮷 “Province 1” \\ ᄒᆞᆫ') }),
    });
  const meeting = await give('/meetings', {
    body: 'assembly',
    ordinal: 1,
    handle: 'assembly-1',
    names: { en: '1st Assembly', ko: '제1차 총회' },
    on: '2001-05',
    place: { en: 'City 1' },
    mode: 'hybrid',
    host: 'XA-1',
    theme: { en: 'Examples' },
    evidence: source('The 1st Assembly is called.'),
  });
  await give('/meetings/assembly-1/schedule', {
    on: '2001-05-10/2001-05-11',
    place: { en: 'City 2' },
    mode: 'in-person',
    host: 'XA-2',
    evidence: source('It is moved to City 2.'),
  });
  await correct(meeting, { place: { en: 'City 1', ko: '제1시' } });

  await give('/members/XA-1/approval', { basis: 'founding', on: '2000-01-01' });
  const applied = await give('/members/XA-2/application', {
    on: '../2001-04-20',
    category: 'full',
    evidence: source('Province 2 applies.'),
  });
  const corrected = await correct(applied, { on: '2001-03~' }, 'The minutes give the month', {
    evidence: source('In March Province 2 applied.'),
  });
  await give('/corrections', {
    position: corrected.position,
    now: { ...applied.events[0].data, on: '2001-03-01/2001-03-20' },
    reason: 'The minutes were misread',
  });
  await give('/decisions', {
    handle: 'admission-of-province-2',
    text: { en: 'Province 2 is admitted.', ko: '제2도의 가입을 승인한다.' },
    body: 'assembly',
    meeting: 'assembly-1',
    on: '2001-05-10',
    method: 'ballot',
    outcome: 'adopted',
    admits: [{ member: 'XA-2', category: 'full' }],
    evidence: source('Province 2 was admitted.'),
  });
  await give('/members/XA-2/approval', { decision: 'admission-of-province-2', evidence: source('Admitted.') });
  await give('/decisions', {
    text: { en: 'Deferred.' },
    body: 'committee',
    on: '2001-07',
    method: 'written',
    outcome: 'deferred',
  });
  const asked = {
    body: 'committee',
    method: 'written',
    matter: 'declaration',
    votes: { for: 5, against: 1, abstained: 1, eligible: 9, countries: { for: 1, present: 2, eligible: 2 } },
  };
  await give('/decisions', {
    ...asked,
    handle: 'put-off',
    text: { en: 'Put off.' },
    on: '2001-08',
    outcome: 'deferred',
  });
  await give('/decisions', {
    ...asked,
    handle: 'a-declaration',
    text: { en: 'A declaration is adopted.' },
    title: { en: 'Declaration of Example', ko: '예시 선언' },
    on: '2001-09-03',
    closed: '2001-09-01',
    outcome: 'adopted',
    follows: 'put-off',
    evidence: source('The declaration was adopted.'),
  });
  await give('/decisions', {
    ...asked,
    handle: 'a-later-declaration',
    text: { en: 'Another declaration is adopted.' },
    on: '2002-09-03',
    outcome: 'adopted',
  });
  await give('/decisions/a-declaration/supersession', {
    by: 'a-later-declaration',
    on: '2002-10',
    reason: 'It says so itself',
    evidence: source('It takes the place of the first.'),
  });
  await give('/decisions', {
    handle: 'expulsion-of-province-6',
    text: { en: 'Province 6 is expelled.' },
    body: 'assembly',
    meeting: 'assembly-1',
    on: '2003-06-02',
    outcome: 'adopted',
  });
  await give('/members/XA-3/observation', {
    on: '2001-05-10',
    meeting: 'assembly-1',
    decision: 'admission-of-province-2',
    evidence: source('Province 3 observes.'),
  });
  await give('/members/XA-4/application', { on: '2000-02', category: 'associate' });
  await give('/members/XA-4/approval', { basis: 'reported', on: '2000-03', category: 'associate' });
  await give('/members/XA-4/succession', {
    successor: 'XA-3',
    on: '2003-01-01',
    continues: false,
    evidence: source('Province 4 ceased to be.'),
  });

  await give('/members/XA-3/names', {
    names: { en: 'Region 3', ko: '제3주' },
    kind: 'official',
    from: '2002-01-01',
    until: '2004',
    evidence: source('Province 3 is called Region 3.'),
  });
  await give('/members/XA-3/names', { names: { en: 'R3' }, kind: 'short' });
  await give('/members/XA-3/external-ids', { scheme: 'wikidata', value: 'Q3', evidence: source('Q3') });
  await give('/members/XA-3/application', { on: '2002-02', category: 'associate' });
  await give('/members/XA-3/application/withdrawal', { on: '2002-03', evidence: source('Province 3 thinks again.') });
  await give('/members/XA-3/application', { on: '2002-04', category: 'associate' });
  await give('/decisions', {
    handle: 'not-now',
    text: { en: 'Not now.' },
    body: 'assembly',
    meeting: 'assembly-1',
    on: '2002-05',
    outcome: 'deferred',
  });
  const notNow = { decision: 'not-now', meeting: 'assembly-1', body: 'assembly', basis: 'decision' };
  await give('/members/XA-3/deferral', { ...notNow, evidence: source('Put off.') });
  await give('/decisions', {
    handle: 'never',
    text: { en: 'Never.' },
    body: 'assembly',
    meeting: 'assembly-1',
    on: '2002-06',
    outcome: 'rejected',
  });
  await give('/members/XA-3/rejection', { ...notNow, decision: 'never', evidence: source('Refused.') });
  await give('/decisions', {
    handle: 'a-change',
    text: { en: 'Province 7 becomes an associate; its vote rests and returns.' },
    body: 'assembly',
    meeting: 'assembly-1',
    on: '2002-07',
    outcome: 'adopted',
  });
  const seventh = (await give('/members', { names: { en: 'Province 7' }, country: 'XA' })).id;
  const eighth = (await give('/members', { names: { en: 'Province 8' }, country: 'XA' })).id;
  await give(`/members/${seventh}/approval`, { basis: 'founding', on: '2000-01-01' });
  const change = { decision: 'a-change', meeting: 'assembly-1', body: 'assembly' };
  await give(`/members/${seventh}/restriction`, {
    ...change,
    rights: ['vote', 'stand-for-chair'],
    unpaidYears: 2,
    why: { en: 'Two years are unpaid.' },
    evidence: source('Its vote rests.'),
  });
  await give(`/members/${seventh}/restoration`, {
    ...change,
    on: '2002-08',
    rights: ['vote'],
    why: { en: 'It has paid.' },
    evidence: source('It votes again.'),
  });
  await give(`/members/${seventh}/category`, {
    ...change,
    on: '2002-09',
    category: 'associate',
    basis: 'decision',
    evidence: source('It is an associate.'),
  });

  const sixth = (await give('/members', { names: { en: 'Province 6' }, country: 'XA', code: 'XA-6' })).id;
  await give(`/members/${sixth}/application`, { on: '2001-06', category: 'special' });
  await give(`/members/${sixth}/approval`, { basis: 'accession', on: '2001-07-01', category: 'special' });
  await give(`/members/${sixth}/withdrawal`, { on: '2002', evidence: source('Province 6 left.') });
  await give(`/members/${sixth}/approval`, { basis: 'accession', on: '2003', category: 'special' });
  await give(`/members/${sixth}/expulsion`, {
    on: '2003-06-02',
    basis: 'decision',
    decision: 'expulsion-of-province-6',
    meeting: 'assembly-1',
    body: 'assembly',
    evidence: source('Province 6 was expelled.'),
  });

  await give(`/members/${seventh}/succession`, {
    kind: 'merger',
    successor: eighth,
    on: '2003-07',
    evidence: source('It goes on.'),
  });
  await give(`/members/${eighth}/continuation`, { predecessor: seventh, evidence: source('It goes on.') });

  const holder = await give('/members/XA-1/office-holder', {
    name: { en: 'Person 1', ko: '사람1' },
    office: { en: 'Governor', ko: '지사' },
    from: '1999?',
    until: '2002-06-30',
    evidence: source('Person 1 is Governor.'),
  });
  await correct(holder, { name: { en: 'Person One', ko: '사람1' } });
  const mistaken = await give('/members/XA-2/office-holder', {
    name: { en: 'Person 2' },
    office: { en: 'Governor' },
    from: '2000',
  });
  const gone = await correct(mistaken, null, 'It was another province');
  await give('/corrections', {
    position: gone.position,
    now: { ...mistaken.events[0].data, from: '2001' },
    reason: 'It was this one after all',
  });

  const because = { en: 'No hall was free' };
  await give('/meetings/assembly-1/postponement', {
    on: '2001-05-02',
    until: '2001-05-10/2001-05-11',
    because,
    evidence: source('It is put off.'),
  });
  await give('/meetings', { body: 'committee', series: 'sports', names: { en: 'On sports' }, on: '2001' });
  await give('/meetings/sports-2001/cancellation', { on: '2001-03', because, evidence: source('It is called off.') });
  const moment = (on, at, words) => ({ on, at, evidence: source(words) });
  await give('/meetings/assembly-1/opening', moment('2001-05-10', '09:00', 'It was opened.'));
  await give('/meetings/assembly-1/adjournment', {
    ...moment('2001-05-10', '18:00', 'It was broken off.'),
    until: '2001-05-11',
  });
  await give('/meetings/assembly-1/resumption', moment('2001-05-11', '09:30', 'It went on.'));
  const person = (n) => ({
    names: { en: `Person ${n}` },
    title: { en: 'Delegate' },
    did: ['spoke', 'reported'],
    note: { en: 'Read a letter' },
  });
  const came = await give('/meetings/assembly-1/attendance', {
    delegations: [
      {
        member: 'XA-1',
        status: 'present',
        mode: 'in-person',
        capacity: 'full',
        presence: [{ from: '2001-05-10T09:00', until: '2001-05-10T12:00' }, { from: '2001-05-11' }],
        people: [{ ...person(1), rank: 'vice-head', leads: true }, person(3)],
        evidence: source('Province 1 came.'),
      },
      {
        member: 'XA-3',
        status: 'represented',
        mode: 'online',
        capacity: 'guest',
        representedBy: 'XA-1',
        presence: [],
        people: [],
        evidence: source('Province 1 stood in for Province 3.'),
      },
      { member: 'XA-2', status: 'unknown' },
    ],
  });
  const [first] = came.events;
  await give('/corrections', {
    position: first.position,
    now: { ...first.data, people: first.data.people.slice(0, 1) },
    reason: 'Person 3 was not there',
  });
  await give('/meetings/assembly-1/agenda', {
    items: [
      { number: '1', text: { en: 'Opening', ko: '개회' }, kind: 'opening' },
      { number: '2', text: { en: 'Admission' }, kind: 'decision', decisions: ['admission-of-province-2'] },
    ],
    evidence: source('The agenda'),
  });
  const somebody = (n) => ({ names: { en: `Person ${n}` }, title: { en: 'Secretary' } });
  const led = await give('/meetings/assembly-1/roles', {
    role: 'presiding',
    by: { member: 'XA-1', ...somebody(4) },
    on: '2001-05-10',
    item: '2',
    note: { en: 'In place of Person 1' },
    evidence: source('Person 4 presided.'),
  });
  await correct(led, { role: 'moderating' });
  await give('/meetings/assembly-1/roles', { role: 'keeping-minutes', by: { secretariat: true, ...somebody(5) } });
  await give('/meetings/assembly-1/roles', {
    role: 'moderating',
    by: { organisation: { en: 'Organisation 1' }, person: led.events[0].data.by.person },
  });
  await give('/meetings/assembly-1/reports', {
    text: { en: 'On the year 2000' },
    by: { member: 'XA-2', ...somebody(6) },
    on: '2001-05-11',
    item: '1',
    evidence: source('Person 6 reported.'),
  });
  await give('/meetings/assembly-1/reports', { text: { en: 'On money' }, by: { secretariat: true } });
  await give('/meetings/assembly-1/guests', {
    guests: [
      {
        names: { en: 'Town 1' },
        partOf: 'XA-1',
        on: '2001-05-10',
        mode: 'online',
        people: [person(7)],
        evidence: source('Town 1 looked on.'),
      },
      { people: [{ names: { en: 'Person 8' }, did: ['video-message'] }] },
    ],
  });
  await give('/meetings/assembly-1/closing', moment('2001-05-11', '12:00', 'It was closed.'));

  await give('/chairs/candidacy', {
    member: 'XA-1',
    term: 1,
    on: '2001-03',
    basis: 'application',
    meeting: 'assembly-1',
    evidence: source('Province 1 would like to hold it.'),
  });
  await give('/chairs/candidacy', { member: 'XA-2', term: 3, on: '2001-05-10', basis: 'proposal' });
  await give('/chairs/candidacy/withdrawal', {
    member: 'XA-2',
    term: 3,
    on: '2003',
    evidence: source('Province 2 would not.'),
  });
  await give('/decisions', {
    handle: 'election-of-province-1',
    text: { en: 'Province 1 is elected to the chair.' },
    body: 'assembly',
    meeting: 'assembly-1',
    on: '2001-05-11',
    outcome: 'adopted',
    electsChair: { member: 'XA-1', term: 1 },
  });
  await give('/chairs/election', {
    member: 'XA-1',
    term: 1,
    decision: 'election-of-province-1',
    evidence: source('Province 1 was elected.'),
  });
  await give('/chairs/term', {
    member: 'XA-1',
    term: 1,
    on: '2001-06-01',
    named: '2001-05-11',
    evidence: source('The term began.'),
  });
  await give('/chairs/end', { member: 'XA-1', term: 1, on: '2003-06', evidence: source('The term ended.') });
  await give('/chairs/election', { member: 'XA-2', term: 2, on: '2003-05' });
  await give('/chairs/handover', {
    member: 'XA-2',
    term: 2,
    on: '2003-06-01',
    by: 'XA-1',
    meeting: 'assembly-1',
    named: '2003/2004',
    evidence: source('It took the flag.'),
  });
  await give('/chairs/term', { member: 'XA-2', term: 2, on: '2003-06' });
  await give('/chairs/election', { member: 'XA-1', term: 3, on: '2004' });
  await give('/chairs/term', {
    member: 'XA-1',
    term: 3,
    on: '2004-06',
    named: '2005',
    evidence: source('Its second term began.'),
  });

  const committee = (n, more = {}) =>
    give('/committees', {
      handle: `committee-${n}`,
      names: { en: `Committee ${n}`, ko: `제${n}위원회` },
      on: '2001-05-10',
      ...more,
    });
  await give('/decisions', {
    handle: 'three-committees',
    text: { en: 'Three committees are set up.' },
    body: 'assembly',
    meeting: 'assembly-1',
    on: '2001-05-10',
    outcome: 'adopted',
  });
  const decided = { decision: 'three-committees', meeting: 'assembly-1' };
  await committee(1, { body: 'assembly', ...decided, evidence: source('Committee 1 is set up.') });
  await committee(2);
  await committee(3);
  await give('/committees/committee-1/first-meeting', {
    on: '2001-09',
    meeting: 'assembly-1',
    evidence: source('Committee 1 met.'),
  });
  await give('/committees/committee-2/report', {
    on: '2001-05-11',
    body: 'assembly',
    ...decided,
    evidence: source('Committee 2 was reported.'),
  });
  await give('/committees/committee-1/names', {
    names: { en: 'First Committee' },
    on: '2002',
    ...decided,
    evidence: source('Committee 1 has another name.'),
  });
  const seat = await give('/committees/committee-1/coordinators', {
    member: 'XA-1',
    from: '2001-06',
    until: '2003',
    named: '2001/2003',
    ...decided,
    evidence: source('Province 1 coordinates Committee 1.'),
  });
  await correct(seat, { from: '2001-07' });
  await give('/committees/committee-1/coordinators', { member: 'XA-2', from: '2001-06' });
  await give('/committees/committee-1/coordinators/release', {
    member: 'XA-1',
    on: '2002-10~',
    ...decided,
    evidence: source('Province 1 left Committee 1.'),
  });
  await give('/committees/committee-2/merger', {
    into: 'committee-1',
    on: '2003',
    ...decided,
    evidence: source('Committee 2 became part of Committee 1.'),
  });
  await give('/committees/committee-3/dissolution', {
    on: '2003-05',
    ...decided,
    evidence: source('Committee 3 was dissolved.'),
  });

  const promise = (handle, more = {}) =>
    give('/commitments', {
      handle,
      kind: 'promise',
      by: { member: 'XA-1' },
      to: [{ association: true }],
      text: { en: 'Province 1 will hold the next assembly.' },
      on: '2001-05-10',
      ...more,
    });
  const kept = await promise('next-assembly', {
    kind: 'invitation',
    to: [{ association: true }, { member: 'XA-2' }, { name: 'Whoever wants to come' }],
    due: '2003-05',
    meeting: 'assembly-1',
    evidence: source('Province 1 invites all to the next assembly.'),
  });
  await correct(kept, { due: '2003' });
  await promise('report');
  await give('/commitments/report/renewal', {
    on: '2002',
    due: '2003-12',
    because: { en: 'There was much to tell.' },
    meeting: 'assembly-1',
    evidence: source('The report is to come by December 2003.'),
  });
  const paper = await give('/coverage', {
    outlet: { en: 'Paper 2' },
    filedUnder: 'XA-1',
    published: '2003-05-12',
    language: 'en',
    title: { en: 'The next assembly' },
  });
  await give('/commitments/next-assembly/fulfilment', {
    on: '2003-05-10',
    member: 'XA-1',
    meeting: 'assembly-1',
    decision: 'three-committees',
    coverage: paper.id,
    through: 'report',
    text: { en: 'It was held.' },
    evidence: source('The next assembly was held.'),
  });
  await give('/commitments/report/lapse', {
    on: '2004',
    because: { en: 'Nobody wrote it.' },
    evidence: source('No report came.'),
  });

  const layer = (text) => ({ language: 'en', text });
  const item = await give('/coverage', {
    number: 1,
    outlet: { en: 'Paper 1' },
    account: { en: 'Office of Province 2' },
    filedUnder: 'XA-2',
    mentions: ['XA-1', 'XA-3'],
    published: '2001-05-12',
    url: 'https://example.org/1',
    language: 'en',
    title: { en: 'Province 2 joins' },
    keyPoints: [layer('It joined.')],
    original: layer('Province 2 has joined.'),
    translation: { language: 'ko', text: '제2도가 가입하였다.', by: 'Press officer', on: '2001-05-13' },
    indexLine: { language: 'ko', text: '1 · 제2도 · Paper 1', by: 'Digest 1', on: '2001-05-14' },
    meeting: 'assembly-1',
    decision: 'admission-of-province-2',
    evidence: source('Paper 1'),
  });
  const added = await give(`/coverage/${item.id}/text`, {
    title: { ko: '제2도 가입' },
    original: layer('Province 2 has joined.\nNothing else was said.'),
    translation: { language: 'ko', text: '제2도 가입' },
    keyPoints: [layer('It has joined.')],
    indexLine: { language: 'ko', text: '1 · 제2도 · Paper 1 · 가입' },
    evidence: [{ coverage: item.id, quote: 'joined' }],
  });
  await correct(added, { title: { ko: '제2도, 가입하다' } });
  await give(`/coverage/${item.id}/snapshot`, { reason: 'The paper is about to close' });
  await give('/coverage/link-checks', { coverage: [item.id] });
  const elsewhere = await give('/coverage', {
    outlet: { en: 'Paper 4' },
    filedUnder: 'XA-2',
    published: '2001-05-14',
    url: 'https://example.net/gone',
    language: 'en',
    title: { en: 'Province 2 joins, they say' },
  });
  await give('/coverage/link-checks', { coverage: [elsewhere.id] });
  await give(`/coverage/${elsewhere.id}/links`, {
    mentions: ['XA-1'],
    meeting: 'assembly-1',
    decision: 'admission-of-province-2',
    evidence: source('The item is about the assembly.'),
  });
  const again = await give('/coverage', {
    outlet: { en: 'Paper 3' },
    filedUnder: 'XA-2',
    published: '2001-05-13',
    language: 'en',
    title: { en: 'Province 2 joins' },
  });
  await give(`/coverage/${again.id}/reprint`, {
    of: item.id,
    kind: 'reworked',
    score: 0.62,
    evidence: [{ coverage: item.id, quote: 'Province 2 has joined.' }],
  });
  await give('/coverage-rights', {
    outlet: 'Paper 3',
    rights: 'excerpt',
    since: '2001-06-01',
    evidence: source('The paper lets parts be shown.'),
  });
  await give(`/coverage/${again.id}/rights`, { rights: 'link-only', evidence: source('The paper was asked.') });
  await give(`/coverage/${paper.id}/no-reprint`, {
    of: item.id,
    score: 0.36,
    evidence: source('They tell of other years.'),
  });
  const claim = await give('/claims', {
    measure: 'governments-present',
    comparator: 'between',
    value: 2,
    upTo: 4,
    meeting: 'assembly-1',
    evidence: [{ coverage: item.id, quote: 'two to four' }],
  });
  await correct(claim, null, 'It was about another meeting');
  await give('/claims', {
    measure: 'members-total',
    comparator: 'about',
    value: 3,
    asOf: '2001',
    evidence: source('3'),
  });
  const total = { measure: 'members-total', comparator: 'exactly', value: 2, asOf: '2001', evidence: source('2') };
  const two = await give('/claims', total);
  const four = await give('/claims', { ...total, value: 4 });
  await give('/claims', {
    measure: 'joined-on',
    said: '2001-09',
    member: 'XA-2',
    when: 'after-vote',
    counting: 'The province itself',
    evidence: [{ coverage: item.id, quote: 'It has joined.' }],
  });
  const proposal = { asOf: '2001', when: 'before-vote', counting: 'all', reason: 'It is a year, not a figure' };
  await give('/claims/set-aside', {
    ...proposal,
    measure: 'people-present',
    comparator: 'between',
    value: 2000,
    upTo: 2001,
    meeting: 'assembly-1',
    member: 'XA-2',
    evidence: [{ coverage: item.id, quote: '2000' }],
  });
  await give('/claims/set-aside', {
    measure: 'theme',
    said: 'Nothing else',
    meeting: 'assembly-1',
    reason: 'It is no theme',
    evidence: [{ coverage: item.id, quote: 'Nothing else was said.' }],
  });
  // All three are about the same; by its id, as the first of them was asked, so is their question.
  const { question } = (await read('/claims')).items.find(({ id }) => id === two.id);
  const decide = (what, body) => give(`/questions/${question}/${what}`, { reason: 'The register says so', ...body });
  await decide('answer', { claim: two.id, evidence: source('2') });
  await decide('withdrawal', {});
  const open = await decide('open', {});
  await correct(open, null, 'It can be told');
  await decide('answer', { own: true });
  await decide('measure', { claim: four.id, measure: 'members-total', when: 'before-vote' });
  await decide('set-aside', { claim: four.id });
  await decide('return', { claim: four.id });

  const digest = await bring('scrapbook-example.txt');
  await give(`/imports/${digest.id}/commit`, { rows: [{ n: 1 }] });
  await give('/claims', {
    measure: 'countries-present',
    comparator: 'exactly',
    value: 1,
    meeting: 'assembly-1',
    evidence: [{ document: digest.id }],
  });

  const table = await bringTable('decisions', 'text,body,on\nThe table is kept.,assembly,2001-05-12\n');
  await give(`/imports/decisions/${table.id}/commit`, {});

  const uninvited = { people: [{ names: { en: 'Person 99' }, did: ['attended'] }] };
  const guest = await give('/meetings/assembly-1/guests', { guests: [uninvited] });
  const { people } = guest.events[0].data;
  const { items } = await give('/personal-data/held', { person: people[0].person });
  await give('/personal-data/erasures', { slots: items.map(({ slot }) => slot), basis: 'request' });
  await give('/personal-data/erasures', { beside: [{ id: digest.id }], basis: 'retention' });
};
