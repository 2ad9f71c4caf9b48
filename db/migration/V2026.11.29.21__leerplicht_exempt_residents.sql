-- Who is exempted from being enrolled is no absolute absence (LPW 5, 5a, 15; not 3a, 3b and 11, under which a pupil stays
-- enrolled). The file of residents and that of leerplicht meet by name and day of birth; of two alike neither is meant.
create function app.leerplicht_exempt_residents(unit uuid, today date) returns table (resident_id uuid, until_on date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$
with child as (select p.name, p.birth_date, max(coalesce(e.until_on, date 'infinity')) as until_on
    from app.leerplicht_exemption e join app.leerplicht_pupil p on p.id = e.pupil_id
    where e.unit_id = unit and e.kind in ('ART5_A', 'ART5_B', 'ART5_C', 'ART5A', 'ART15')
    and e.state in ('ACKNOWLEDGED', 'GRANTED') and e.from_on <= today and (e.until_on is null or e.until_on >= today)
    and (unit = app.acting_leerplicht() or app.acting_job('absence_resident'))
    group by p.name, p.birth_date)
select (array_agg(r.id))[1], nullif(child.until_on, date 'infinity')
from child join app.absence_resident r on r.unit_id = unit and r.gone_on is null and r.birth_date = child.birth_date
and lower(concat_ws(' ', r.first_name, nullif(r.prefix, ''), r.last_name)) = lower(child.name)
group by child.name, child.birth_date, child.until_on having count(*) = 1
$$;
comment on function app.leerplicht_exempt_residents(uuid, date) is
    'For leerplicht of the municipality: which residents need not be enrolled on a day, and until when.';
create index absence_resident_by_birth on app.absence_resident (unit_id, birth_date);
