-- A child of whom nothing was reported is known again by its number, where leerplicht gave one; else by name and day of birth.
alter table app.leerplicht_pupil add column pgn_index bytea;
comment on column app.leerplicht_pupil.pgn_index is
    'keyed hash of the number, of the same unit as that of app.absence_resident; the number itself is not kept';

create or replace function app.leerplicht_exempt_residents(unit uuid, today date) returns table (resident_id uuid, until_on date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$
with child as (select p.name, p.birth_date, p.pgn_index, max(coalesce(e.until_on, date 'infinity')) as until_on
    from app.leerplicht_exemption e join app.leerplicht_pupil p on p.id = e.pupil_id
    where e.unit_id = unit and e.kind in ('ART5_A', 'ART5_B', 'ART5_C', 'ART5A', 'ART15')
    and e.state in ('ACKNOWLEDGED', 'GRANTED') and e.from_on <= today and (e.until_on is null or e.until_on >= today)
    and (unit = app.acting_leerplicht() or app.acting_job('absence_resident'))
    group by p.name, p.birth_date, p.pgn_index),
numbered as (select r.id, child.until_on from child
    join app.absence_resident r on r.unit_id = unit and r.gone_on is null and r.pgn_index = child.pgn_index),
named as (select (array_agg(r.id))[1] as id, child.until_on from child
    join app.absence_resident r on r.unit_id = unit and r.gone_on is null and r.birth_date = child.birth_date
    and lower(concat_ws(' ', r.first_name, nullif(r.prefix, ''), r.last_name)) = lower(child.name)
    where child.pgn_index is null
    group by child.name, child.birth_date, child.until_on having count(*) = 1)
select found.id, nullif(max(found.until_on), date 'infinity')
from (select * from numbered union all select * from named) found group by found.id
$$;
