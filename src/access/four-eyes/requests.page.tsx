import { type VNode } from 'preact';
import { formatInstant } from '../../language/format-date.js';
import { type Page } from '../../web/answer.js';
import { type CalledThing, Data } from '../../web/data.js';
import { Detail, type Detailed } from '../../web/problem-detail.js';
import { type Problem } from '../../web/problem.js';
import { link, useView, type View } from '../../web/view.js';
import { accessWords } from '../words.js';
import { type Described } from './descriptions.js';
import { type AskedAct } from './asked-act.js';

/** A request that could not be confirmed, and why. */
export interface NotDone extends Detailed {
  id: string;
  problem: Problem;
}

/** What waits for a second person, and what came of what waited; of each request, what whoever looks may do about it. */
export const RequestsPage = (
  view: View,
  {
    requests,
    names,
    described,
    mayConfirm,
    isOwn,
    refused,
    panels,
  }: {
    requests: AskedAct[];
    names: Map<string, CalledThing>;
    described: Map<string, Described>;
    mayConfirm: (asked: AskedAct) => boolean;
    isOwn: (asked: AskedAct) => boolean;
    refused?: NotDone;
    /** What waits elsewhere. */
    panels: VNode[];
  },
): Page => {
  const { say } = accessWords(view.language);
  const nameOf = (id: string) => names.get(id)?.text ?? id;
  return {
    title: say('requests'),
    room: 'requests',
    isList: true,
    data: ['/requests'],
    timeless: true,
    body: (
      <>
        <h1>{say('requests')}</h1>
        <p>{say('requestsHint')}</p>
        {panels}
        {requests.length + panels.length === 0 && <p>{say('nothingWaits')}</p>}
        <ul class="plain">
          {requests.map((asked) => (
            <li key={asked.id}>
              <h2>{say(asked.act as 'ApproveMembership')}</h2>
              <p>
                {say('asked', {
                  who: nameOf(asked.askedPerson),
                  instant: formatInstant(asked.askedAt.toISOString(), view.language),
                })}
                {' · '}
                {say(asked.state, { who: asked.decidedBy === null ? '' : nameOf(asked.decidedBy) })}
                {asked.note !== null && ` · ${asked.note}`}
              </p>
              <About names={names} {...described.get(asked.id)} />
              {refused?.id === asked.id && <NotConfirmed {...refused} />}
              {asked.state === 'waiting' && (
                <Decide {...{ asked, mayConfirm: mayConfirm(asked), isOwn: isOwn(asked) }} />
              )}
            </li>
          ))}
        </ul>
      </>
    ),
  };
};

/** What is asked for: where it can be looked at, and what it is about. */
const About = ({ names, path, lines = [], told, data, find }: { names: Map<string, CalledThing> } & Described) => {
  const view = useView();
  return (
    <>
      {path !== undefined && (
        <p>
          <a href={link(view, path)}>{accessWords(view.language).say('lookAt')}</a>
        </p>
      )}
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {told}
      {data !== undefined && <Data of={data} names={names} find={find} terse />}
    </>
  );
};

const NotConfirmed = ({ problem, rules, missing }: NotDone) => {
  const { language } = useView();
  return (
    <div role="alert" class="objections" tabIndex={-1} autofocus>
      <h3>{accessWords(language).say('notConfirmed')}</h3>
      <Detail {...{ problem, rules, missing, language }} />
    </div>
  );
};

/** What whoever looks may do about a request. */
const Decide = ({ asked, mayConfirm, isOwn }: { asked: AskedAct; mayConfirm: boolean; isOwn: boolean }) => {
  const view = useView();
  const { say } = accessWords(view.language);
  if (!mayConfirm && !isOwn) return null;
  return (
    <div class="deciding">
      {mayConfirm && (
        <form method="post" action={link(view, `/requests/${asked.id}/confirmation`)}>
          <button type="submit">{say('confirm')}</button>
        </form>
      )}
      <form method="post" action={link(view, `/requests/${asked.id}/refusal`)}>
        <label>
          <span>{say('reason')}</span>
          <input type="text" name="reason" maxLength={500} autocomplete="off" />
        </label>
        <button type="submit">{say(isOwn ? 'takeBack' : 'decline')}</button>
      </form>
    </div>
  );
};
