/** So many values of a facet are shown. */
const MOST_VALUES = 12;

const [DEFAULTS_THEN, DEFAULTS_NOW, UNSURE, FIRST_NEEDLE] = [17, 20, 23, 24];

/** Whether a text holds one alternative of each term; it is fetched from beside its row once. */
const holding = (text: string, needles: string[][]): string => {
  let n = FIRST_NEEDLE;
  const all = needles.map((each) => `(${each.map(() => `strpos(d.form, $${n++}) > 0`).join(' or ')})`).join(' and ');
  return `exists (select from (select ${text} || '' as form offset 0) as d where ${all})`;
};

/** How much may be shown of an item by what is said of it, of its outlet where something is said of outlets, or of all. */
const rightsBy = (own: string, n: number): string => `coalesce(${own},
      case when cardinality($${n}::text[]) > 0 then (
        select d.rights from unnest($${n}::text[], $${n + 1}::text[]) as d (outlet, rights) where d.outlet = any(t.outlets) limit 1)
      end, $${n + 2}::text)`;

const filters = {
  type: 'of_type',
  language: 'of_language',
  member: 'of_member',
  meeting: 'of_meeting',
  year: 'of_period',
};
const allBut = (left?: string): string =>
  Object.entries(filters)
    .filter(([name]) => name !== left)
    .map(([, column]) => column)
    .join(' and ');

const facet = (name: keyof typeof filters, value: string): string => `(
    select coalesce(json_agg(json_build_array(value, count)), '[]') from (
      select value::text, count(*)::int as count from (select ${value} as value from hits where ${allBut(name)}) as each
      where value is not null group by value order by 2 desc, 1 limit ${MOST_VALUES}) as values)`;

/**
 * The statement that finds; its parameters are those of `find`, in its order. What the index answers by itself is not looked at again:
 * fetching a text costs more than all else about a hit.
 */
export const sql = (needles: string[][]): string => {
  const whole = holding('t.form', needles);
  return `
  with said as materialized (
    select item, rights from search_text where association_id = $1 and known_until is null and rights is not null),
  unsure as materialized (
    select t.ctid as place from search_text t where t.association_id = $1 and t.words @@ $${UNSURE}::tsquery),
  hits as materialized (
    select t.item, t.origin, t.n, t.known_from, t.type, t.languages, t.governments, t.first, a.allowed,
      case when t.type in ('member', 'committee') then 0 when t.type = 'person' then 1 else 2 end as rank,
      coalesce(t.first, '0001-01-01') as day,
      $5::text is null or t.type = $5 as of_type,
      $6::text is null or $6 = any(t.languages) as of_language,
      $7::uuid is null or $7 = any(t.governments) as of_member,
      $8::uuid is null or t.meeting = $8 as of_meeting,
      ($9::date is null or t.last >= $9) and ($10::date is null or t.first <= $10) as of_period
    from search_text t left join said s on s.item = t.item
    cross join lateral (select case when t.type <> 'coverage' then array['full', 'full'] else
      array[${rightsBy('t.rights', DEFAULTS_THEN)}, ${rightsBy('coalesce(s.rights, t.rights)', DEFAULTS_NOW)}] end as both) as b
    cross join lateral (select case when 'link-only' = any(b.both) then 'link-only'
      when 'excerpt' = any(b.both) then 'excerpt' else 'full' end as allowed) as a
    where t.association_id = $1 and t.words @@ $4::tsquery
      and t.known_from <= $2 and (t.known_until is null or t.known_until > $2)
      and (t.first is null or t.first <= $3::date or t.type in ('meeting', 'entry'))
      and case a.allowed
        when 'full' then (t.ctid not in (select place from unsure) or ${whole})
        when 'excerpt' then ${holding('left(t.form, t.excerpt_to)', needles)}
        else ${holding('left(t.form, t.open_to)', needles)} end),
  page as (
    select * from hits where ${allBut()} and ($12::int is null
      or (rank, '9999-12-31'::date - day, item, origin, n) > ($12, '9999-12-31'::date - $13::date, $14::uuid, $15::bigint, $16::int))
    order by rank, day desc, item, origin, n limit $11)
  select (select count(*)::int from hits where ${allBut()}) as count,
    json_build_object(
      'type', ${facet('type', 'type')},
      'language', ${facet('language', 'unnest(languages)')},
      'member', ${facet('member', 'unnest(governments)')},
      'year', ${facet('year', `date_part('year', first)`)}) as facets,
    (select coalesce(json_agg(json_build_object(
        'item', p.item, 'type', p.type, 'place', t.place, 'governments', t.governments, 'meeting', t.meeting, 'on', t."on",
        'texts', t.texts, 'position', t.position, 'allowed', p.allowed,
        'key', concat_ws(' ', p.rank, p.day, p.item, p.origin, p.n))
      order by p.rank, p.day desc, p.item, p.origin, p.n), '[]')
     from page p join search_text t on t.association_id = $1 and t.item = p.item and t.origin = p.origin and t.n = p.n
       and t.known_from = p.known_from) as hits`;
};
