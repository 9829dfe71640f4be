import { phrases } from '../web/phrases.js';
import { type ChairEvent, type DecisionEvent, type RulesEvent } from './events.js';

/** What lists of events call what is decided, and by which rules. */
export const governanceKinds = phrases<(RulesEvent | DecisionEvent | ChairEvent)['type']>({
  en: {
    RulesAdopted: 'Rules adopted',
    RulesAmended: 'Rules amended',
    DecisionTaken: 'Decision',
    DecisionSuperseded: 'Decision superseded',
    CandidacySubmitted: 'Candidacy for the chair',
    CandidacyWithdrawn: 'Candidacy withdrawn',
    ChairElected: 'Chair elected',
    ChairHandedOver: 'Chair handed over',
    TermStarted: 'Term begun',
    TermEnded: 'Term ended',
  },
  ko: {
    RulesAdopted: '규정 제정',
    RulesAmended: '규정 개정',
    DecisionTaken: '결정',
    DecisionSuperseded: '결정 대체',
    CandidacySubmitted: '의장단체 입후보',
    CandidacyWithdrawn: '입후보 철회',
    ChairElected: '의장단체 선출',
    ChairHandedOver: '의장단체 인계',
    TermStarted: '임기 시작',
    TermEnded: '임기 종료',
  },
});
