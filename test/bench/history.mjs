/**
 * The facts of a made-up association in the order in which they were recorded: governments that apply, are admitted and change
 * their heads, meetings with attendance and decisions, coverage, claims, and corrections of all of these. `events` is how many
 * there are in all; the same seed gives the same facts. Yields `{ stream, version, type, data, takes, of? }`, where `of` is the
 * type that a correction corrects.
 */
export function* history({ association, events, members = 2000, meetings = 300, seed = 1 }) {
  const random = randomFrom(seed);
  const one = (list) => list[Math.floor(random() * list.length)];
  const chance = (share) => random() < share;
  const id = idsFrom(random);
  const versions = new Map();
  const recent = [];
  let position = 0;

  const fact = (stream, type, data, takes = []) => {
    const version = (versions.get(stream) ?? 0) + 1;
    versions.set(stream, version);
    const made = { stream, version, type, data, takes };
    // Among the latest facts there is always one to correct.
    recent[position % 997] = { position, stream, type, data };
    position += 1;
    return made;
  };
  const left = () => events - position;
  const quoted = (n) => [
    { url: `https://example.org/minutes/${n}`, quote: `Minutes ${n}: the clerk wrote it down so.` },
  ];

  const governments = [];
  function* join(basis, meeting, day) {
    const n = governments.length + 1;
    const government = id();
    const stream = `membership-${government}`;
    governments.push(government);
    const country = `Q${'MNOPQRSTUVWXYZ'[n % 14]}`;
    const code = `${country}-${n.toString(36).toUpperCase().padStart(3, '0')}`;
    const names = { en: `Province ${n}`, ko: `제${n}도`, ru: `Область ${n}` };
    const aliases = [`Prov. ${n}`];
    yield fact(stream, 'GovernmentRegistered', { government, names, aliases, country, code, evidence: quoted(n) }, [
      `membership:${code}`,
    ]);
    if (chance(0.1)) yield fact(stream, 'ObserverAdmitted', { government, on: day });
    if (basis !== 'founding') {
      yield fact(stream, 'MembershipApplied', { government, category: 'full', on: `../${day}`, evidence: quoted(n) });
    }
    const admission = { government, category: 'full', on: day, basis, ...(meeting && { meeting, body: 'assembly' }) };
    yield fact(stream, 'MembershipApproved', { ...admission, rules: 'charter-1', evidence: quoted(n) });
    yield head(government, day);
  }
  const head = (government, from) => {
    const person = id();
    const n = position;
    const name = { en: `Person ${n}`, ko: `인물 ${n}` };
    const office = { en: 'Governor', ko: '도지사' };
    return fact(`membership-${government}`, 'OfficeHolderChanged', {
      ...{ government, person, name, office, from },
      evidence: quoted(n),
    });
  };

  function* meet(number, quota) {
    const until = position + quota;
    const meeting = id();
    const stream = `meeting-${meeting}`;
    const day = dayOf(number);
    const names = { en: `Assembly ${number}`, ko: `제${number}차 총회` };
    const [host, place] = [one(governments), { en: `Town ${number}`, ko: `제${number}시` }];
    const called = { meeting, handle: `assembly-${number}`, body: 'assembly', ordinal: number, names, on: day };
    yield fact(stream, 'MeetingScheduled', { ...called, place, mode: 'in-person', host, evidence: quoted(number) }, [
      `meeting:assembly-${number}`,
      `meeting-of:assembly/${number}`,
    ]);
    if (chance(0.3)) yield fact(stream, 'MeetingRescheduled', { meeting, on: day, evidence: quoted(number) });
    yield fact(stream, 'MeetingOpened', { meeting, on: day });
    yield* elect(number, meeting, day);
    const joining = Math.min(Math.ceil((members - governments.length) / (meetings - number + 1)), quota / 10);
    for (let n = 0; n < joining; n += 1) yield* join('decision', meeting, day);
    let next = Math.floor(random() * governments.length);
    const more = () => position < until - 1;
    for (let attended = 0; more();) {
      const share = random();
      if (share < 0.35 && attended < governments.length) {
        attended += 1;
        yield attend(meeting, stream, governments[(next += 1) % governments.length], day);
      } else if (share < 0.62) yield cover(meeting, day);
      else if (share < 0.8) yield claim(meeting);
      else if (share < 0.9) yield head(one(governments), day);
      else if (share < 0.95) yield decide(meeting, day);
      else if (share < 0.997) yield addText();
      else yield correct();
    }
    yield fact(stream, 'MeetingClosed', { meeting, on: day });
  }

  function* elect(term, meeting, on) {
    const [government, stream] = [one(governments), `chairmanship-${association}`];
    if (term > 1) yield fact(stream, 'TermEnded', { government: elect.chair, term: term - 1, on });
    elect.chair = government;
    yield fact(stream, 'ChairElected', { government, term, on, meeting, body: 'assembly' });
    yield fact(stream, 'TermStarted', { government, term, on, evidence: quoted(term) });
  }

  const attend = (meeting, stream, government, on) => {
    const n = position;
    const person = { person: id(), names: { en: `Person ${n}` }, title: { en: 'Vice-governor' }, did: ['spoke'] };
    const people = chance(0.2) ? [person] : [];
    const status = one(['present', 'present', 'present', 'represented', 'excused', 'absent']);
    const record = { meeting, government, on, status, mode: 'in-person', capacity: 'full', people };
    return fact(stream, 'AttendanceRecorded', { ...record, ...(chance(0.5) && { evidence: quoted(n) }) });
  };
  const covered = [];
  const cover = (meeting, published) => {
    const coverage = id();
    const n = position;
    covered[n % 499] = coverage;
    const title = { en: `Item ${n} of the news from the provinces`, ko: `도에서 온 소식 제${n}호` };
    const keyPoints = [{ language: 'ko', text: `제${n}호에 따르면 총회가 열렸고 여러 도가 참석하였다고 한다.` }];
    const mentions = chance(0.4) ? [one(governments)] : [];
    return fact(`coverage-${coverage}`, 'PressCoverageLogged', {
      ...{ coverage, outlet: { en: `Gazette ${n % 50}` }, filedUnder: one(governments), mentions, published },
      ...{ url: `https://example.org/news/${n}`, language: 'ko', title, keyPoints, meeting },
    });
  };
  const addText = () => {
    const coverage = covered.find(Boolean) && one(covered.filter(Boolean));
    if (!coverage) return cover(undefined, dayOf(1));
    const original = { language: 'ko', text: `전문. ${'여러 도의 대표가 모여 함께 의논하였다. '.repeat(20)}` };
    return fact(`coverage-${coverage}`, 'CoverageTextAdded', { coverage, original });
  };
  const claim = (meeting) => {
    const figure = {
      claim: id(),
      measure: 'governments-present',
      comparator: 'about',
      value: Math.floor(random() * 900),
    };
    const about = meeting === undefined ? { asOf: dayOf(1) } : { meeting };
    return fact(`claim-${figure.claim}`, 'ClaimRecorded', { ...figure, ...about, evidence: quoted(position) });
  };
  const decide = (meeting, on) => {
    const decision = id();
    const n = position;
    const text = { en: `Motion ${n} is carried.`, ko: `안건 ${n}을 의결한다.` };
    const taken = { decision, handle: `motion-${n}`, text, body: 'assembly', meeting, on, rules: 'charter-1' };
    return fact(`decision-${decision}`, 'DecisionTaken', { ...taken, method: 'ballot', outcome: 'adopted' }, [
      `decision:motion-${n}`,
    ]);
  };
  const correct = () => {
    const may = recent.filter(({ type }) => type in corrections);
    const { stream, type, data, position: corrects } = one(may);
    const now = chance(0.1) && type === 'AttendanceRecorded' ? null : corrections[type](data);
    return now === null ? claim(undefined) : { ...fact(stream, 'Corrected', { corrects, now }), of: type };
  };

  const charter = { version: 'charter-1', inForce: '2000-01-01', names: { en: 'Charter 1' } };
  const bodies = [{ body: 'assembly', names: { en: 'Assembly' }, admits: ['full'], electsChair: true }];
  yield fact(`rules-${association}`, 'RulesAdopted', { ...charter, bodies });
  for (let n = 0; n < Math.min(members / 4, events / 20); n += 1) yield* join('founding', undefined, '2000-01-01');
  for (let number = 1; number <= meetings; number += 1) {
    const quota = Math.floor(left() / (meetings - number + 1));
    if (quota > 12) yield* meet(number, quota);
  }
  while (left() > 0) yield claim(undefined);
}

/** What a correction makes of a fact; the corrected one differs from what it was. */
const corrections = {
  AttendanceRecorded: (data) => ({ ...data, status: data.status === 'present' ? 'represented' : 'present' }),
  PressCoverageLogged: (data) => ({ ...data, url: `${data.url}-a` }),
  ClaimRecorded: (data) => ({ ...data, value: data.value + 1 }),
  OfficeHolderChanged: (data) => ({ ...data, office: { en: 'Acting governor', ko: '도지사 권한대행' } }),
};

const dayOf = (meeting) => new Date(Date.UTC(2000, 0, 3 + meeting * 30)).toISOString().slice(0, 10);

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
const randomFrom = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

/** UUIDs of version 7 in their order, as they would have been made. */
const idsFrom = (random) => {
  let made = 0;
  const hex = (value, length) => Math.floor(value).toString(16).padStart(length, '0');
  return () => {
    const at = hex(1.6e12 + (made += 1), 12);
    const tail = `7${hex(random() * 4096, 3)}-8${hex(random() * 4096, 3)}-${hex(random() * 2 ** 48, 12)}`;
    return `${at.slice(0, 8)}-${at.slice(8)}-${tail}`;
  };
};
