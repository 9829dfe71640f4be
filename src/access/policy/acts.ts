import { type Action } from '../../web/needs.js';

type Asked = Exclude<Action, 'open'>;

/** What a command asks of whoever gives it, whatever way it comes, and what of a second person where it needs one. */
export interface Act {
  needs: Asked;
  /** What the second person needs; where nobody else has it, the act takes effect at once and is self-approved for ever. */
  confirms?: Asked;
  /** Set where it does nothing but decide about one stream, so that it can be judged when it is asked for. */
  isJudged?: true;
  /** Set where the room itself keeps what was proposed until it is confirmed. */
  waitsInTheLog?: true;
  /** Set for parts of an act that waits as a whole; given by themselves they are self-approved. */
  isPart?: true;
  /** The kind of stream of its subject, and the field that names it, whose last recorder may not be the second person. */
  notBySubmitterOf?: { category: 'membership'; field: string; type: string };
}

/** Commands that ask for more than to record. */
export const acts: Record<string, Act> = {
  ApproveMembership: {
    needs: 'approve',
    confirms: 'approve',
    isJudged: true,
    notBySubmitterOf: { category: 'membership', field: 'member', type: 'MembershipApplied' },
  },
  RecordDecision: { needs: 'approve', confirms: 'approve', isJudged: true },
  ElectChair: { needs: 'approve', confirms: 'approve', isJudged: true },
  CorrectFact: { needs: 'ask-correction', confirms: 'correct', isJudged: true },
  /** What a document tells more exactly than the record. */
  CorrectRow: { needs: 'ask-correction', confirms: 'correct' },
  AnswerQuestion: { needs: 'record', confirms: 'approve', waitsInTheLog: true },
  ConfirmAnswer: { needs: 'approve', confirms: 'approve', waitsInTheLog: true },
  ErasePersonalData: { needs: 'ask-correction', confirms: 'correct' },
  /** A table whose rows admit or decide. */
  CommitTable: { needs: 'import', confirms: 'approve' },
  UndoTable: { needs: 'approve', confirms: 'correct' },
  UndoDocument: { needs: 'approve', confirms: 'correct' },
  StartIncarnation: { needs: 'administer', confirms: 'administer' },
  ChangeRole: { needs: 'administer', confirms: 'administer' },
  TakeBackRows: { needs: 'approve', isPart: true },
  TakeAnswerBack: { needs: 'approve' },
  RejectMembership: { needs: 'approve' },
  DeferMembership: { needs: 'approve' },
  AdmitObserver: { needs: 'approve' },
  ChangeCategory: { needs: 'approve' },
  ExpelMember: { needs: 'approve' },
  RestrictRights: { needs: 'approve' },
  RestoreRights: { needs: 'approve' },
  SupersedeDecision: { needs: 'approve' },
  AdoptRules: { needs: 'approve' },
};

/** What a command asks for, by its name. */
export const actOf = (command: string): Act => acts[command] ?? { needs: 'record' };
