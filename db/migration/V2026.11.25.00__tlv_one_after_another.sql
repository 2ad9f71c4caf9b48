-- One application can lead to one tlv after another (R-TLV-11): a new number takes the place of the old one.
alter table app.tlv drop constraint tlv_application_id_key;
create unique index tlv_one_holds on app.tlv (application_id) where status in ('ISSUED', 'ACTIVE', 'DORMANT');
create index tlv_by_application on app.tlv (application_id, number);

-- Of several the newest says until when the decision is kept.
create or replace function app.retention_parts(sought uuid, day date)
    returns table (kind text, unit_id uuid, subject_id uuid, started_on date, due_on date) language sql stable as
$$
with c as (select f.*, p.birth_date, p.unit_id as pupil_unit from app.route_case_file f join app.pupil_pupil p on p.id = f.pupil_id where f.id = sought),
records as materialized (select * from app.retention_records(sought) r where r.kind is not null),
files as (select r.kind, r.unit_id, max(r.changed_on) as changed_on from records r where r.kind <> 'ENFORCEMENT' group by 1, 2),
dated as (
    select f.kind, f.unit_id, c.id as subject_id,
           case when f.kind like 'SCHOOL%' then greatest(c.closed_on, app.retention_left(c.pupil_id, f.unit_id))
                when f.kind = 'ATTENDANCE_FILE' then c.birth_date
                when f.kind in ('HEALTH_FILE', 'CARE_FILE') then f.changed_on
                else c.closed_on end as started_on, c.closed_on
    from files f, c where c.closed_on is not null
    union all
    -- Wpg 8: each from its own first processing, whether or not the case runs
    select r.kind, r.unit_id, r.record, r.changed_on, null from records r where r.kind = 'ENFORCEMENT'
    union all
    select 'TLV_FILE', app.retention_keeper(a.id), a.id,
           coalesce(d.decided_on, a.ended_on, case when a.status = 'DRAFT' then c.closed_on end), null
    from app.tlv_application a left join app.tlv_decision d on d.application_id = a.id, c
    where a.case_file_id = sought and a.file_destroyed_on is null
    union all
    -- praktijkonderwijs: a tlv without an end holds until it is taken back; what ended it before its end counts
    select 'TLV_DECISION', app.retention_keeper(a.id), a.id,
           case when t.id is null then coalesce(d.decided_on, a.ended_on, case when a.status = 'DRAFT' then c.closed_on end)
                when t.status in ('ISSUED', 'ACTIVE', 'DORMANT') then t.end_on
                else coalesce(least(t.end_on, t.ended_on), c.closed_on) end,
           null
    from app.tlv_application a left join app.tlv_decision d on d.application_id = a.id
    left join lateral (select n.* from app.tlv n where n.application_id = a.id order by n.number desc limit 1) t on true, c
    where a.case_file_id = sought),
due as (
    select dated.kind, dated.unit_id, dated.subject_id, dated.started_on,
           -- greatest() passes over what is null
           case when held.term is not null then greatest((dated.started_on + held.term)::date, dated.closed_on) end as due_on
    from dated, lateral (select app.retention_term(dated.kind, dated.unit_id, day) as term) held
    where dated.started_on is not null)
select * from due
union all
-- the case itself goes last: not before the enrolment at a school may, nor what looks in an emergency or an inquiry left (5 years)
select 'CASE', c.source_unit_id, c.id, last.day,
       case when held.term is not null then greatest((last.day + held.term)::date,
           (select (greatest(c.closed_on, app.retention_left(c.pupil_id, c.pupil_unit)) + app.retention_term('SCHOOL_ABSENCE', c.pupil_unit, day))::date
            from app.identity_unit u where u.id = c.pupil_unit and app.retention_kind(u.role) = 'SCHOOL_FILE'
              and exists (select from app.pupil_enrolment e where e.pupil_id = c.pupil_id)),
           (select max((g.opened_at + interval '5 years')::date) from app.sharing_broken_glass g where g.case_file_id = c.id),
           (select max((t.opened_at + interval '5 years')::date) from app.sharing_ticket t where t.case_file_id = c.id)) end
from c, lateral (select greatest(c.closed_on, max(due.due_on),
        -- what went already counts too: the date does not jump back
        (select max(i.due_on) from app.retention_item i where i.case_file_id = c.id and i.destroyed_at is not null)) as day from due) last,
    lateral (select app.retention_term('CASE', c.source_unit_id, day) as term) held
where c.closed_on is not null
  and not exists (select from due d where d.due_on is null)
  and not exists (select from app.tlv_application a where a.case_file_id = c.id
                  and not exists (select from due d where d.subject_id = a.id and d.kind = 'TLV_DECISION'))
$$;
