-- Terms as privacy.md A.6 has them: what is enforced counts per record from its own first processing; of a school absence
-- and enrolment are kept longer, and the file of who was referred to (v)so; a tlv without an end has no date; a kind
-- without a term has none either. The case goes after all its parts have gone, not only after their dates.

alter table app.retention_setting drop constraint retention_setting_kind_check,
    add constraint retention_setting_kind_check check (kind in ('SCHOOL_FILE', 'SCHOOL_ABSENCE', 'SCHOOL_REFERRAL',
        'SWV_FILE', 'TLV_FILE', 'TLV_DECISION', 'ATTENDANCE_FILE', 'ENFORCEMENT', 'HEALTH_FILE', 'YOUTH_FILE', 'CARE_FILE', 'CASE'));
insert into app.retention_setting
select gen_random_uuid(), kind, null, years, 0, date '2020-08-01', source, '00000000-0000-0000-0000-000000000000', now()
from (values
    ('SCHOOL_ABSENCE', 5, 'Verzuim en in- en uitschrijving: 5 jaar na de uitschrijving, hier niet voor de route is afgesloten (A.6 [S])'),
    ('SCHOOL_REFERRAL', 3, 'Leerling verwezen naar (v)so: 3 jaar nadat de leerling van school is, hier niet voor de route is afgesloten (A.6 [S])')
) as defaults (kind, years, source);

comment on column app.retention_item.subject_id is 'The application, the one record of what is enforced, else the case.';

-- Enforcement records and pupil numbers are narrowed for whoever is no enforcer or works for a swv. As the wall itself this
-- yields to the owner's reviewed functions: else a unit that may not see them could not wait for them, nor end a case.
do $$
declare
    narrowed text;
begin
    foreach narrowed in array array['route_journal_entry', 'document_document'] loop
        execute format('alter policy enforcement on app.%I using (category <> ''LPA_ENF'' or (select app.acting_enforcer()) or current_user = %L)',
            narrowed, current_user);
    end loop;
    execute format('alter policy no_swv on app.pupil_number using ((select app.acting_outside_swv()) or current_user = %L)', current_user);
end
$$;

-- A proposal is taken back by who made it; the line stays.
alter table app.retention_item add column withdrawn_at timestamptz,
    add check (withdrawn_at is null or (approved_at is null and destroyed_at is null));
drop index app.retention_item_open;
create unique index retention_item_open on app.retention_item (subject_id, kind, unit_id) where destroyed_at is null and withdrawn_at is null;

-- Records that units keep in a case beside those of a tlv: one row a record. No kind: it goes with the case.
drop function app.retention_records(uuid);
create function app.retention_records(sought uuid)
    returns table (record uuid, unit_id uuid, kind text, changed_on date) language sql stable as
$$
select r.id, r.unit_id,
       case when app.retention_kind(r.role) is null then null
            when r.category = 'LPA_ENF' then 'ENFORCEMENT'
            when app.retention_kind(r.role) = 'SCHOOL_FILE' and r.category in ('ABS_UNAUTH', 'ABS_AUTH', 'ABS_REASON', 'ENROL')
                then 'SCHOOL_ABSENCE'
            when r.role like 'SCHOOL%' and (exists (select from app.tlv t where t.case_file_id = sought and t.kind in ('SO', 'VSO'))
                    -- it was, though its number has gone by now
                    or exists (select from app.retention_item i where i.case_file_id = sought and i.counts ? 'tlv'))
                then 'SCHOOL_REFERRAL'
            else app.retention_kind(r.role) end,
       r.changed_on
from (
    select j.id, j.source_unit_id as unit_id, j.source_role as role, j.category,
           (j.written_at at time zone 'Europe/Amsterdam')::date as changed_on
    from app.route_journal_entry j where j.case_file_id = sought
    union all
    select d.id, d.source_unit, d.source_role, d.category, d.stored_on
    from app.document_document d where d.case_file = sought
      and not exists (select from app.tlv_annex x where x.document_id = d.id)
      and not exists (select from app.tlv_decision t where t.letter = d.id)
    union all
    select v.id, v.by_unit, v.by_role, null, (v.given_at at time zone 'Europe/Amsterdam')::date
    from app.consultation_view v join app.consultation_consultation k on k.id = v.consultation_id where k.case_file_id = sought) r
$$;

-- Every part of a case: from when it counts, until when it is kept; no date where there is no term. Of an open case only
-- its tlv's and what is enforced.
create or replace function app.retention_parts(sought uuid, day date)
    returns table (kind text, unit_id uuid, subject_id uuid, started_on date, due_on date) language sql stable as
$$
with c as (select f.*, p.birth_date, p.unit_id as pupil_unit,
               (select max(e.until_on) from app.pupil_enrolment e where e.pupil_id = p.id) as left_on
           from app.route_case_file f join app.pupil_pupil p on p.id = f.pupil_id where f.id = sought),
records as materialized (select * from app.retention_records(sought) r where r.kind is not null),
files as (select r.kind, r.unit_id, max(r.changed_on) as changed_on from records r where r.kind <> 'ENFORCEMENT' group by 1, 2),
dated as (
    select f.kind, f.unit_id, c.id as subject_id,
           case when f.kind like 'SCHOOL%' then greatest(c.closed_on, c.left_on)
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
    -- praktijkonderwijs: a tlv without an end holds until it is taken back
    select 'TLV_DECISION', app.retention_keeper(a.id), a.id,
           case when t.id is null then coalesce(d.decided_on, a.ended_on, case when a.status = 'DRAFT' then c.closed_on end)
                when t.end_on is not null then t.end_on
                when t.status not in ('ISSUED', 'ACTIVE', 'DORMANT') then c.closed_on end,
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
           (select (greatest(c.closed_on, c.left_on) + app.retention_term('SCHOOL_ABSENCE', c.pupil_unit, day))::date
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

-- Why a part stays though its date has passed: null when nothing holds it. A case stays as long as somebody keeps
-- something in it: each unit destroys its own, and no other does so for it.
create or replace function app.retention_held(sought uuid, part_kind text, part_subject uuid, day date) returns text language sql stable as
$$
select case
    when exists (select from app.retention_hold h where h.case_file_id = sought and h.lifted_at is null) then
        (select h.reason from app.retention_hold h where h.case_file_id = sought and h.lifted_at is null order by h.set_at limit 1)
    when exists (select from app.sharing_objection o where o.case_file_id = sought and o.decided_at is null) then 'OBJECTION'
    when exists (select from app.rights_request q where q.case_file_id = sought
                 and (q.answered_on is null or q.remedy_until >= day)) then 'RIGHTS_REQUEST'
    when exists (select from app.tlv_application a where a.case_file_id = sought and a.objection_until >= day
                 and (part_kind = 'CASE' or a.id = part_subject)) then 'OBJECTION_TERM'
    when part_kind in ('TLV_DECISION', 'CASE') and exists (select from app.tlv t where t.case_file_id = sought
                 and t.status = 'DORMANT' and (part_kind = 'CASE' or t.application_id = part_subject)) then 'DORMANT'
    when part_kind = 'CASE' and (exists (select from app.retention_records(sought) r where r.kind is not null)
                 or exists (select from app.tlv_application a where a.case_file_id = sought)) then 'PARTS'
    end
$$;

create or replace function app.retention_due(sought_unit uuid, day date)
    returns table (case_file_id uuid, case_number text, kind text, unit_id uuid, role text, subject_id uuid,
                   started_on date, due_on date, held text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$
select c.id, c.number, p.kind, p.unit_id, u.role, p.subject_id, p.started_on, p.due_on,
       app.retention_held(c.id, p.kind, p.subject_id, day)
from app.route_case_file c
cross join lateral app.retention_parts(c.id, day) p
join app.identity_unit u on u.id = p.unit_id
where p.due_on <= day and (sought_unit is null or p.unit_id = sought_unit)
  and (c.closed_on is not null or exists (select from app.tlv_application a where a.case_file_id = c.id)
       or exists (select from app.route_journal_entry j where j.case_file_id = c.id and j.category = 'LPA_ENF')
       or exists (select from app.document_document d where d.case_file = c.id and d.category = 'LPA_ENF'))
  and (sought_unit is null or exists (select from app.route_case_relation r
                                      where r.case_file_id = c.id and r.unit_id = sought_unit))
order by p.due_on, c.number, p.kind, p.subject_id
$$;

-- Destroys one approved item on a day. Gives the counts and a proof: SHA-256 over ids and fingerprints of what went.
create or replace function app.retention_destroy(sought uuid, day date, moment timestamptz) returns table (counts jsonb, proof text)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    item     app.retention_item;
    pupil    uuid;
    relation text;
    went     jsonb := '{}';
    trace    text;
begin
    select * into strict item from app.retention_item where id = sought for update;
    if item.approved_by is null or item.approved_by = item.proposed_by or item.destroyed_at is not null
            or item.withdrawn_at is not null then
        raise exception 'item % is not approved by two people' , sought using errcode = 'check_violation';
    end if;
    -- who holds a case waits here, and who waited for a hold sees it below
    perform from app.route_case_file where id = item.case_file_id for update;
    if not exists (select from app.retention_parts(item.case_file_id, day) p where p.kind = item.kind
                   and p.unit_id = item.unit_id and p.subject_id = item.subject_id and p.due_on <= day) then
        raise exception 'item % is not due', sought using errcode = 'check_violation';
    end if;
    if app.retention_held(item.case_file_id, item.kind, item.subject_id, day) is not null then
        raise exception 'item % is held', sought using errcode = 'check_violation';
    end if;
    select string_agg(line, ' ' order by line) into trace from (
        select r.record || ' ' || coalesce(d.sha256, '') as line
        from app.retention_records(item.case_file_id) r left join app.document_document d on d.id = r.record
        where item.kind = 'CASE' or (r.unit_id = item.unit_id and r.kind = item.kind
            and (r.kind <> 'ENFORCEMENT' or r.record = item.subject_id))
        union all
        select x.document_id || ' ' || coalesce(d.sha256, '') from app.tlv_annex x
        left join app.document_document d on d.id = x.document_id where x.application_id = item.subject_id
        union all
        select item.subject_id::text) lines;

    if item.kind in ('TLV_FILE', 'TLV_DECISION') then
        went := app.retention_wipe_tlv(went, item.subject_id);
        if item.kind = 'TLV_FILE' then
            update app.tlv_decision set motivation = '', advices_answered = '', letter = null, file_destroyed_on = day,
                version = version + 1 where application_id = item.subject_id;
            update app.tlv_application set support_given = '', support_effect = '', hindering_factors = '',
                promoting_factors = '', why_not_regular = '', parents_text = '', pupil_text = '', competence_override = null,
                extension_reason = case when extension_reason is not null then '' end,
                file_destroyed_on = day, version = version + 1 where id = item.subject_id;
            went := went || '{"tlv_application_file": 1}';
        else
            went := app.retention_wipe_decision(went, item.subject_id);
        end if;
    elsif item.kind <> 'CASE' then
        foreach relation in array array['consultation_view', 'document_document', 'route_journal_entry'] loop
            went := app.retention_wipe(went, relation, format($q$t.id in (select r.record from app.retention_records($1) r
                where r.unit_id = $2 and r.kind = %1$L and (r.kind <> 'ENFORCEMENT' or r.record = %2$L))$q$, item.kind, item.subject_id),
                item.case_file_id, item.unit_id);
        end loop;
    else
        select pupil_id into pupil from app.route_case_file where id = item.case_file_id;
        went := app.retention_wipe_case(went, item.case_file_id);
        if not exists (select from app.route_case_file where pupil_id = pupil) then
            went := app.retention_wipe_pupil(went, pupil);
        end if;
    end if;

    counts := went;
    proof := encode(sha256(convert_to(concat_ws(' ', item.id, item.case_number, item.kind, item.unit_id, item.due_on, day, went, trace), 'UTF8')), 'hex');
    update app.retention_item i set destroyed_at = moment, counts = retention_destroy.counts, proof = retention_destroy.proof
        where i.id = sought;
    return next;
end
$$;

-- One task of a unit for all that it enforced in a case.
create or replace function app.retention_remind(day date, moment timestamptz) returns int
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    opened int;
begin
    insert into app.route_task (id, case_file_id, subject_id, kind, page, role, unit_id, due_on, opened_at)
    select gen_random_uuid(), d.case_file_id, case when d.kind = 'ENFORCEMENT' then d.case_file_id else d.subject_id end,
           'destroyFile', 'retention/list', d.role, d.unit_id, d.due_on, moment
    from app.retention_due(null, day) d where d.held is null
    on conflict (subject_id, kind, unit_id, person_id) where done_at is null do nothing;
    get diagnostics opened = row_count;
    return opened;
end
$$;
create or replace function app.retention_done(sought uuid, moment timestamptz) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as
$$
update app.route_task t set done_at = moment from app.retention_item i
where i.id = sought and i.approved_by is not null and t.unit_id = i.unit_id
  and t.subject_id = case when i.kind = 'ENFORCEMENT' then i.case_file_id else i.subject_id end
  and t.kind = 'destroyFile' and t.done_at is null
$$;

-- Whether a hold stands on a case, set by whatever unit.
create function app.retention_on_hold(sought uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select exists (select from app.retention_hold where case_file_id = sought and lifted_at is null) $$;
do $$
declare
    receiver text;
begin
    revoke all on function app.retention_on_hold(uuid) from public;
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'retention_item' and privilege_type = 'INSERT'
            and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('grant execute on function app.retention_on_hold(uuid) to %I', receiver);
    end loop;
end
$$;
