import { formatInstant } from '../../language/format-date.js';
import { type Page } from '../../web/answer.js';
import { Data } from '../../web/data.js';
import { link, type View } from '../../web/view.js';
import { accessWords } from '../words.js';
import { type AskedAct } from './requests.js';

/** What waits for a second person, and what came of what waited; `decides` are those that whoever looks may confirm. */
export const RequestsPage = (
  view: View,
  {
    requests,
    names,
    decides,
  }: { requests: AskedAct[]; names: Map<string, string>; decides: (asked: AskedAct) => boolean },
): Page => {
  const { say } = accessWords(view.language);
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    title: say('requests'),
    room: 'requests',
    data: ['/requests'],
    body: (
      <>
        <h1>{say('requests')}</h1>
        <p>{say('requestsHint')}</p>
        {requests.length === 0 && <p>{say('nothingWaits')}</p>}
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
              {asked.data !== null && <Data of={asked.data} names={names} />}
              {asked.state === 'waiting' && decides(asked) && (
                <form method="post" action={link(view, `/requests/${asked.id}/confirmation`)}>
                  <button type="submit">{say('confirm')}</button>
                </form>
              )}
              {asked.state === 'waiting' && (
                <form class="filters" method="post" action={link(view, `/requests/${asked.id}/refusal`)}>
                  <label>
                    <span>{say('reason')}</span>
                    <input type="text" name="reason" maxLength={500} autocomplete="off" />
                  </label>
                  <button type="submit">{say('decline')}</button>
                </form>
              )}
            </li>
          ))}
        </ul>
      </>
    ),
  };
};
