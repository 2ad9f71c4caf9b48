-- Terms count from the days that privacy.md A.6 names: a tlv that was taken back from that day, what a school keeps from
-- leaving that school, and what is enforced is restricted first and destroyed later (Wpg 8 and 14).

alter table app.tlv add column ended_on date check (ended_on >= issued_on),
    add constraint tlv_ended_check check (ended_on is null or status not in ('ISSUED', 'ACTIVE', 'DORMANT'));
comment on column app.tlv.ended_on is 'On which day it was taken back, released or followed by another; null: by its end date, or it was not.';

-- Whatever ends a tlv before its end date leaves the day.
create function app.tlv_ended() returns trigger language plpgsql as
$$
begin
    if new.status in ('ENDED_EARLY', 'RELEASED', 'SUPERSEDED', 'REVOKED') and new.ended_on is null then
        new.ended_on := greatest(coalesce(app.acting_day(), current_date), new.issued_on);
    end if;
    return new;
end
$$;
create trigger tlv_ended before update of status on app.tlv for each row when (old.status is distinct from new.status)
    execute function app.tlv_ended();

-- When a pupil left the school of a unit: the location itself, or one of the board.
create function app.retention_left(sought uuid, keeper uuid) returns date language sql stable as
$$
select max(e.until_on) from app.pupil_enrolment e
join app.identity_organisation o on o.id = e.school_id
join app.identity_unit u on u.id = keeper and u.organisation_id in (o.id, o.parent)
where e.pupil_id = sought
$$;

-- Every part of a case: from when it counts, until when it is kept; no date where there is no term. Of an open case only
-- its tlv's and what is enforced.
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
    left join app.tlv t on t.application_id = a.id, c
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

alter table app.retention_setting drop constraint retention_setting_kind_check,
    add constraint retention_setting_kind_check check (kind in ('SCHOOL_FILE', 'SCHOOL_ABSENCE', 'SCHOOL_REFERRAL', 'SWV_FILE',
        'TLV_FILE', 'TLV_DECISION', 'ATTENDANCE_FILE', 'ENFORCEMENT_USE', 'ENFORCEMENT', 'HEALTH_FILE', 'YOUTH_FILE', 'CARE_FILE',
        'CASE'));
insert into app.retention_setting
select gen_random_uuid(), kind, null, years, 0, date '2020-08-01', source, '00000000-0000-0000-0000-000000000000', now()
from (values
    ('ENFORCEMENT_USE', 5, 'Wpg 8: 5 jaar na de eerste verwerking, daarna niet meer te gebruiken'),
    ('ENFORCEMENT', 10, 'Wpg 14: nog 5 jaar nadat het niet meer te gebruiken is')
) as defaults (kind, years, source);

-- What is enforced and past its use is restricted, once: who lifts that for another use (Wpg 14 lid 2) is not overruled.
create function app.retention_restrict(day date, setter uuid, moment timestamptz)
    returns table (case_file_id uuid, record uuid)
    language sql security definer set search_path = pg_catalog, pg_temp as
$$
insert into app.sharing_mark (id, case_file_id, record_id, kind, reason, set_by, set_at, source_unit_id, category)
select gen_random_uuid(), c.case_file_id, r.record, 'RESTRICTED', 'Wpg 8', setter, moment, r.unit_id, 'LPA_ENF'
from (select j.case_file_id from app.route_journal_entry j where j.category = 'LPA_ENF'
      union select d.case_file from app.document_document d where d.category = 'LPA_ENF') c
cross join lateral app.retention_records(c.case_file_id) r
where r.kind = 'ENFORCEMENT' and r.changed_on + app.retention_term('ENFORCEMENT_USE', r.unit_id, day) <= day
  and not exists (select from app.sharing_mark m where m.record_id = r.record and m.kind = 'RESTRICTED')
on conflict (record_id, kind) where lifted_at is null do nothing
returning case_file_id, record_id
$$;

do $$
declare
    receiver text;
begin
    revoke all on function app.retention_restrict(date, uuid, timestamptz) from public;
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'retention_item' and privilege_type = 'INSERT'
            and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('grant execute on function app.retention_restrict(date, uuid, timestamptz) to %I', receiver);
    end loop;
end
$$;
