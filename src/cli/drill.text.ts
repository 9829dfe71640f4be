import { type Report } from '../backup/drill.js';
import { type CliLanguage } from './verb.js';

/** What a drill found, in lines. */
export const drillText = ({ logs, readModels, erased, faults }: Report, language: CliLanguage): string[] => {
  const checked = logs.map(
    ({ handle, events, checkpoints }) =>
      ({
        en: `${handle}: ${events} events, as hashed and as in ${checkpoints} checkpoints`,
        ko: `${handle}: 사건 ${events}건을 해시와 체크포인트 ${checkpoints}개로 확인`,
      })[language],
  );
  if (faults.length > 0)
    return [
      { en: 'The drill failed:', ko: '복원 점검에 실패했습니다:' }[language],
      ...faults.map((fault) => `  ${fault}`),
    ];
  const again = {
    en: `Newer than the backup, and carried out again: ${erased} erasures`,
    ko: `백업 뒤의 삭제를 다시 수행: ${erased}건`,
  }[language];
  return [
    again,
    ...checked,
    {
      en: `${readModels} read models are what a rebuild makes. The drill is passed.`,
      ko: `읽기 모델 ${readModels}개가 재구축 결과와 같습니다. 복원 점검을 통과했습니다.`,
    }[language],
  ];
};
