import { type Letter, type Webhook } from '../webhooks/webhook.js';
import { table } from './page.js';
import { type CliLanguage } from './verb.js';

/** Webhooks, a line each. */
export const webhooksText = (all: Webhook[], language: CliLanguage): string[] =>
  table(all.map((each) => [each.id, stateOf(each, language), each.types?.join(',') ?? '*', each.url, each.name]));

const stateOf = ({ stopped, behind, waiting, dead }: Webhook, language: CliLanguage): string => {
  const words = {
    en: [
      stopped && 'stopped',
      behind && `${behind} behind`,
      waiting && `${waiting} waiting`,
      dead && `${dead} given up`,
    ],
    ko: [stopped && '멈춤', behind && `${behind}건 뒤처짐`, waiting && `${waiting}건 대기`, dead && `${dead}건 포기`],
  }[language];
  return words.filter(Boolean).join(', ') || { en: 'sent', ko: '보냄' }[language];
};

/** What a webhook did not take, a line each. */
export const lettersText = (all: Letter[], language: CliLanguage): string[] => {
  const states = {
    en: { dead: 'given up', retried: 'tried again', behind: 'waits behind' },
    ko: { dead: '포기', retried: '다시 시도', behind: '뒤에서 대기' },
  }[language];
  return table(
    all.map(({ position: at, type, state, tries, failure }) => [
      String(at),
      type,
      states[state],
      String(tries),
      failure ?? '',
    ]),
  );
};
