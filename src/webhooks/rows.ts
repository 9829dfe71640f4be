import { type Sql } from '../eventstore/vault.js';
import { type Letter, type Webhook } from './webhook.js';

/** The webhooks of an association, or the one of an id. */
export const webhooks = async (sql: Sql, association: string, id?: string): Promise<Webhook[]> => {
  const { rows } = await sql.query<Webhook>(
    `select w.id, w.name, w.url, w.types, w.position, h.size - w.position as behind, w.stopped,
       case when w.former_until > now() then w.former_until end as "formerSecretUntil", w.created_by as "createdBy", w.created_at as "createdAt",
       (select count(*)::integer from webhook_letter l
         where l.association_id = $1 and l.webhook = w.id and l.due_at is not null) as waiting,
       (select count(*)::integer from webhook_letter l
         where l.association_id = $1 and l.webhook = w.id and l.due_at is null) as dead
     from webhook w join log_head h on h.association_id = w.association_id
     where w.association_id = $1 and ($2::text is null or w.id::text = $2) order by w.created_at, w.id`,
    [association, id ?? null],
  );
  return rows;
};

/** What a webhook has not been able to send, in the order of the log. */
export const letters = async (sql: Sql, association: string, webhook: string): Promise<Letter[]> => {
  const { rows } = await sql.query<Letter>(
    `select l.position, l.type, case when due_at is null then 'dead' when tries = 0 and failure is null then 'behind' else 'retried' end
         as state, l.tries, l.tried_at as "triedAt", l.due_at as "dueAt", l.failure
     from webhook_letter l where association_id = $1 and webhook = $2 order by position`,
    [association, webhook],
  );
  return rows;
};

/** A webhook that has something to do, in whatever association. */
export interface Busy {
  association: string;
  id: string;
}

/** Letters before which nothing about the same waits; `l` is the letter. */
const FIRST = `not exists (select from webhook_letter b where b.association_id = l.association_id and b.webhook = l.webhook
  and b.position < l.position and b.about && l.about)`;

/** The webhooks that are behind their logs, or have a letter that is due. */
export const busy = async (sql: Sql): Promise<Busy[]> => {
  const { rows } = await sql.query<Busy>(
    `select w.association_id as association, w.id from webhook w
     join log_head h on h.association_id = w.association_id
     where w.stopped is null and (w.position < h.size or exists (select from webhook_letter l
       where l.association_id = w.association_id and l.webhook = w.id and l.due_at <= now() and ${FIRST}))`,
  );
  return rows;
};

/** The position of the first letter that is due. */
export const dueOf = async (sql: Sql, { association, id }: Busy): Promise<number | undefined> => {
  const { rows } = await sql.query<{ position: number }>(
    `select position from webhook_letter l where association_id = $1 and webhook = $2 and due_at <= now() and ${FIRST}
     order by position limit 1`,
    [association, id],
  );
  return rows[0]?.position;
};

/** Whether something about the same was not taken yet. */
export const waitsBefore = async (sql: Sql, { association, id }: Busy, about: string[]): Promise<boolean> => {
  const { rows } = await sql.query(
    'select from webhook_letter where association_id = $1 and webhook = $2 and about && $3::text[] limit 1',
    [association, id, about],
  );
  return rows.length > 0;
};
