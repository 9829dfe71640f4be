import { type Judged, type Reached } from './reached.js';

type Said = { en: string; ko: string };

const verdicts: Record<Reached, Said> = {
  yes: { en: 'The quorum was reached', ko: '정족수를 충족하였다' },
  no: { en: 'The quorum was not reached', ko: '정족수에 미달하였다' },
  unknown: { en: 'It cannot be known whether the quorum was reached', ko: '정족수 충족 여부를 알 수 없다' },
};

/** Says a verdict on a quorum with what it rests on. */
export const explain = (
  reached: Reached,
  judged: Judged[],
  { noTimes, nothingKnown }: { noTimes: number; nothingKnown: number },
): Said => {
  const en = [verdicts[reached].en];
  const ko = [verdicts[reached].ko];
  if (judged.length === 0) {
    en.push('the rules of that day, as far as the record knows them, name no quorum for this body');
    ko.push('기록이 아는 당시 규정에는 이 기구의 정족수가 없다');
  }
  for (const { of, share, orEqual = false, least, most } of judged) {
    const what =
      of === 'countries' ? { en: 'countries with voters', ko: '표결권 있는 국가' } : { en: 'voters', ko: '표결권자' };
    const there = least.there === most.there ? `${least.there}` : `${least.there}–${most.there}`;
    const whole =
      least.of === most.of ? `${least.of}` : `${Math.min(least.of, most.of)}–${Math.max(least.of, most.of)}`;
    en.push(
      `${there} of ${whole} ${what.en} were in the room, and ${orEqual ? 'at least' : 'more than'} ${share} were needed`,
    );
    ko.push(`${what.ko} ${whole} 중 ${there} 재석, ${share} ${orEqual ? '이상' : '초과'} 필요`);
  }
  if (noTimes > 0) {
    en.push(`of ${noTimes} who came no times are recorded`);
    ko.push(`참석자 ${noTimes}의 재석 시간이 기록되지 않았다`);
  }
  if (nothingKnown > 0) {
    en.push(`of ${nothingKnown} it is not recorded whether they came`);
    ko.push(`${nothingKnown}의 참석 여부가 기록되지 않았다`);
  }
  return { en: `${en.join('; ')}.`, ko: `${ko.join('; ')}.` };
};
