/** A decision as far as it says what an item may be about. */
export interface KnownDecision {
  id: string;
  handle?: string;
  meeting?: string;
  admits: string[];
  elects?: string;
}

/** The matters that titles name, each in the languages of the press. */
const ADMISSION = /가입|승인|加入|入会|加盟|admi(?:t|ss)|join|accession|вступ|принят|элс/iu;
const ELECTION = /의장|선출|主席|议长|選出|议长|当选|當選|elect|chair|избран|председател|сонго/iu;

/** The decision that an item is about, where of its meeting one alone fits the member and what the title names. */
export const matchDecision = (
  said: string,
  meeting: string | undefined,
  member: string | undefined,
  decisions: KnownDecision[],
): string | null => {
  if (!meeting || !member) return null;
  const those = decisions.filter((each) => each.meeting === meeting);
  const fitting = those.filter(
    ({ admits, elects }) =>
      (admits.includes(member) && ADMISSION.test(said)) || (elects === member && ELECTION.test(said)),
  );
  return fitting.length === 1 ? fitting[0]!.id : null;
};
