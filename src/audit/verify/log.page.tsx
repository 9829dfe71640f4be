import { type VNode } from 'preact';
import { type Page } from '../../web/answer.js';
import { Fact, Facts } from '../../web/facts.js';
import { Instant } from '../../web/text.js';
import { type View } from '../../web/view.js';
import { type Break } from '../incarnation/breaks.js';
import { Breaks } from '../incarnation/incarnation.page.js';
import { type Standing } from '../witnesses/witnesses.js';
import { Witnessed } from '../witnesses/witnesses.section.js';
import { type KeptCheckpoint } from '../checkpoints/heads.js';
import { verifyWords } from './verify.words.js';

interface Shown {
  newest?: KeptCheckpoint;
  keys: string[];
  breaks: Break[];
  witnesses: Standing[];
  panels: VNode[];
}

/** What is signed of the log, and what an outsider takes away to verify it. */
export const LogPage = (view: View, { newest, keys, breaks, witnesses, panels }: Shown): Page => {
  const { say } = verifyWords(view.language);
  const { member, kind, by, before } = view.asked;
  const api = `/api/${view.association.handle}/audit`;
  return {
    room: 'audit',
    title: say('title'),
    data: ['/audit/entries', { member, kind, by, before }],
    isList: true,
    body: (
      <>
        <h1>{say('title')}</h1>
        <Breaks of={breaks} />
        {panels}
        {newest ? (
          <>
            <Facts>
              <Fact label={say('events')}>{newest.size}</Fact>
              <Fact label={say('signedOn')}>
                <Instant at={newest.madeAt} />
              </Fact>
            </Facts>
            <h2>{say('newest')}</h2>
            <pre class="hash">{newest.note}</pre>
            <p>{say('checkpointNote')}</p>
            <ul>
              <li>
                <a href={`${api}/bundle`}>{say('bundle')}</a>
              </li>
              <li>
                <a href="/public/annals-verify.html" download="annals-verify.html">
                  {say('page')}
                </a>
              </li>
            </ul>
          </>
        ) : (
          <p class="none">{say('none')}</p>
        )}
        <Witnessed of={witnesses} />
        <h2>{say('key')}</h2>
        {keys.length === 0 ? <p class="none">{say('noSigner')}</p> : <pre class="hash">{keys.join('\n')}</pre>}
        <p class="soft">{say('keyNote')}</p>
      </>
    ),
  };
};
