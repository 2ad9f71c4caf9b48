-- What is to be destroyed, and the destroying. Both run as the owner, for they reach what no single unit sees; they
-- give ids, dates and counts, never content, and destroy only what two people of its unit agreed on.

create function app.retention_kind(role text) returns text language sql immutable as
$$ select case when role like 'SCHOOL%' or role = 'RECEIVING_SCHOOL' then 'SCHOOL_FILE'
               when role like 'SWV%' then 'SWV_FILE'
               when role = 'ATTENDANCE_OFFICER' then 'ATTENDANCE_FILE'
               when role = 'YOUTH_HEALTH' then 'HEALTH_FILE'
               when role = 'FAMILY_WORKER' then 'YOUTH_FILE'
               when role = 'YOUTH_CARE' then 'CARE_FILE' end $$;

-- The term that holds for a kind of a unit on a day: its own, else that of all.
create function app.retention_term(sought_kind text, sought_unit uuid, day date) returns interval language sql stable as
$$ select make_interval(years => years, months => months) from app.retention_setting
   where kind = sought_kind and (unit_id = sought_unit or unit_id is null) and valid_from <= day
   order by unit_id is null, valid_from desc, set_at desc limit 1 $$;

-- Records that units keep in a case beside those of a tlv: one row a record.
create function app.retention_records(sought uuid)
    returns table (record uuid, unit_id uuid, role text, enforcement boolean, changed_on date) language sql stable as
$$
select j.id, j.source_unit_id, j.source_role, j.category = 'LPA_ENF', (j.written_at at time zone 'Europe/Amsterdam')::date
from app.route_journal_entry j where j.case_file_id = sought
union all
select d.id, d.source_unit, d.source_role, d.category = 'LPA_ENF', d.stored_on
from app.document_document d where d.case_file = sought
  and not exists (select from app.tlv_annex x where x.document_id = d.id)
  and not exists (select from app.tlv_decision t where t.letter = d.id)
union all
select v.id, v.by_unit, v.by_role, false, (v.given_at at time zone 'Europe/Amsterdam')::date
from app.consultation_view v join app.consultation_consultation k on k.id = v.consultation_id where k.case_file_id = sought
$$;

-- Which unit answers for an application: who decided, else the secretariat that received it, else who applied.
create function app.retention_keeper(sought uuid) returns uuid language sql stable as
$$ select coalesce(d.unit_id, (select r.unit_id from app.route_case_relation r
                               where r.case_file_id = a.case_file_id and r.organisation_id = a.swv_organisation
                                 and r.role = 'SWV_SECRETARIAT' order by r.unit_id limit 1), a.applicant_unit)
   from app.tlv_application a left join app.tlv_decision d on d.application_id = a.id where a.id = sought $$;

-- Every part of a case that has a date: from when it counts, until when it is kept. Of an open case only its tlv's.
create function app.retention_parts(sought uuid, day date)
    returns table (kind text, unit_id uuid, subject_id uuid, started_on date, due_on date) language sql stable as
$$
with c as (select f.*, p.birth_date,
               (select max(e.until_on) from app.pupil_enrolment e where e.pupil_id = p.id) as left_on
           from app.route_case_file f join app.pupil_pupil p on p.id = f.pupil_id where f.id = sought),
files as (
    select case when r.enforcement then 'ENFORCEMENT' else app.retention_kind(r.role) end as kind, r.unit_id,
           max(r.changed_on) as changed_on
    from app.retention_records(sought) r where app.retention_kind(r.role) is not null group by 1, 2),
dated as (
    select f.kind, f.unit_id, c.id as subject_id,
           case f.kind when 'ATTENDANCE_FILE' then c.birth_date when 'SCHOOL_FILE' then greatest(c.closed_on, c.left_on)
                when 'HEALTH_FILE' then f.changed_on when 'CARE_FILE' then f.changed_on
                when 'ENFORCEMENT' then f.changed_on else c.closed_on end as started_on, c.closed_on
    from files f, c where c.closed_on is not null
    union all
    select 'TLV_FILE', app.retention_keeper(a.id), a.id,
           coalesce(d.decided_on, a.ended_on, case when a.status = 'DRAFT' then c.closed_on end), null
    from app.tlv_application a left join app.tlv_decision d on d.application_id = a.id, c
    where a.case_file_id = sought and a.file_destroyed_on is null
    union all
    select 'TLV_DECISION', app.retention_keeper(a.id), a.id,
           coalesce(t.end_on, case when t.id is null then coalesce(d.decided_on, a.ended_on) end,
                    case when t.id is not null or a.status = 'DRAFT' then c.closed_on end),
           null
    from app.tlv_application a left join app.tlv_decision d on d.application_id = a.id
    left join app.tlv t on t.application_id = a.id, c
    where a.case_file_id = sought),
due as (
    select dated.kind, dated.unit_id, dated.subject_id, dated.started_on,
           greatest((dated.started_on + app.retention_term(dated.kind, dated.unit_id, day))::date, dated.closed_on) as due_on
    from dated where dated.started_on is not null)
select * from due
union all
-- the case itself goes last, and not before what looks in an emergency or an inquiry left (5 years)
select 'CASE', c.source_unit_id, c.id, last.day,
       greatest((last.day + app.retention_term('CASE', c.source_unit_id, day))::date,
           (select max((g.opened_at + interval '5 years')::date) from app.sharing_broken_glass g where g.case_file_id = c.id),
           (select max((t.opened_at + interval '5 years')::date) from app.sharing_ticket t where t.case_file_id = c.id))
from c, lateral (select greatest(c.closed_on, max(due.due_on),
        -- what went already counts too: the date does not jump back
        (select max(i.due_on) from app.retention_item i where i.case_file_id = c.id and i.destroyed_at is not null)) as day from due) last
where c.closed_on is not null
  and not exists (select from app.tlv_application a where a.case_file_id = c.id
                  and not exists (select from due d where d.subject_id = a.id and d.kind = 'TLV_DECISION'))
$$;

-- Why a part stays though its date has passed: null when nothing holds it.
create function app.retention_held(sought uuid, part_kind text, part_subject uuid, day date) returns text language sql stable as
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
    end
$$;

-- What of a unit is due on a day, in all its cases. Null for all units: the job that opens the tasks.
create function app.retention_due(sought_unit uuid, day date)
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
  and (c.closed_on is not null or exists (select from app.tlv_application a where a.case_file_id = c.id))
  and (sought_unit is null or exists (select from app.route_case_relation r
                                      where r.case_file_id = c.id and r.unit_id = sought_unit))
order by p.due_on, c.number, p.kind
$$;

-- Deletes rows and counts them: {"route_journal_entry": 4}.
create function app.retention_wipe(counts jsonb, relation text, condition text, sought uuid, other uuid) returns jsonb
    language plpgsql as $$
declare
    gone bigint;
begin
    execute 'delete from app.' || quote_ident(relation) || ' t where ' || condition using sought, other;
    get diagnostics gone = row_count;
    return case when gone > 0 then counts || jsonb_build_object(relation, gone + coalesce((counts ->> relation)::bigint, 0)) else counts end;
end
$$;

-- Under which keys the engine knows what an item destroys.
create function app.retention_subjects(sought uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$
select i.subject_id from app.retention_item i where i.id = sought and i.kind in ('TLV_FILE', 'TLV_DECISION', 'CASE')
union
select s.id from app.retention_item i
cross join lateral (select id from app.tlv_application where case_file_id = i.case_file_id
    union all select id from app.consultation_consultation where case_file_id = i.case_file_id
    union all select id from app.consultation_plan where case_file_id = i.case_file_id
    union all select id from app.consultation_agreement where case_file_id = i.case_file_id) s
where i.id = sought and i.kind = 'CASE'
$$;

-- Destroys one approved item on a day. Gives the counts and a proof: SHA-256 over ids and fingerprints of what went.
create function app.retention_destroy(sought uuid, day date, moment timestamptz) returns table (counts jsonb, proof text)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    item    app.retention_item;
    pupil   uuid;
    went    jsonb := '{}';
    trace   text;
begin
    select * into strict item from app.retention_item where id = sought for update;
    if item.approved_by is null or item.approved_by = item.proposed_by or item.destroyed_at is not null then
        raise exception 'item % is not approved by two people' , sought using errcode = 'check_violation';
    end if;
    if not exists (select from app.retention_parts(item.case_file_id, day) p where p.kind = item.kind
                   and p.unit_id = item.unit_id and p.subject_id = item.subject_id and p.due_on <= day) then
        raise exception 'item % is not due', sought using errcode = 'check_violation';
    end if;
    if app.retention_held(item.case_file_id, item.kind, item.subject_id, day) is not null then
        raise exception 'item % is held', sought using errcode = 'check_violation';
    end if;
    perform from app.route_case_file where id = item.case_file_id for update;
    select string_agg(line, ' ' order by line) into trace from (
        select r.record || ' ' || coalesce(d.sha256, '') as line
        from app.retention_records(item.case_file_id) r left join app.document_document d on d.id = r.record
        where item.kind = 'CASE' or (r.unit_id = item.unit_id and r.enforcement = (item.kind = 'ENFORCEMENT'))
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
        went := app.retention_wipe(went, 'consultation_view', $q$t.id in (select r.record from app.retention_records($1) r
            where r.unit_id = $2 and not r.enforcement)$q$, item.case_file_id,
            case when item.kind <> 'ENFORCEMENT' then item.unit_id end);
        went := app.retention_wipe(went, 'document_document', format($q$t.id in (select r.record from app.retention_records($1) r
            where r.unit_id = $2 and r.enforcement = %L)$q$, item.kind = 'ENFORCEMENT'), item.case_file_id, item.unit_id);
        went := app.retention_wipe(went, 'route_journal_entry', format($q$t.id in (select r.record from app.retention_records($1) r
            where r.unit_id = $2 and r.enforcement = %L)$q$, item.kind = 'ENFORCEMENT'), item.case_file_id, item.unit_id);
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

-- The file of an application: what it rests on, without the decision.
create function app.retention_wipe_tlv(counts jsonb, application uuid) returns jsonb language plpgsql as $$
begin
    counts := app.retention_wipe(counts, 'document_document', $q$t.id in (select document_id from app.tlv_annex where application_id = $1
        union all select letter from app.tlv_decision where application_id = $1)$q$, application, null);
    counts := app.retention_wipe(counts, 'tlv_annex', 't.application_id = $1', application, null);
    counts := app.retention_wipe(counts, 'tlv_advice', 't.application_id = $1', application, null);
    return app.retention_wipe(counts, 'tlv_suspension', 't.application_id = $1', application, null);
end
$$;

create function app.retention_wipe_decision(counts jsonb, application uuid) returns jsonb language plpgsql as $$
begin
    counts := app.retention_wipe(counts, 'outbox_mail', $q$t.effect_key like '%' || $1::text || '%'$q$, application, null);
    counts := app.retention_wipe(counts, 'tlv', 't.application_id = $1', application, null);
    counts := app.retention_wipe(counts, 'tlv_decision', 't.application_id = $1', application, null);
    counts := app.retention_wipe(counts, 'route_task', 't.subject_id = $1', application, null);
    counts := app.retention_wipe(counts, 'route_subject_number', 't.subject_id = $1', application, null);
    return app.retention_wipe(counts, 'tlv_application', 't.id = $1', application, null);
end
$$;

-- All that belongs to a case. A test holds it to every table of the schema.
create function app.retention_wipe_case(counts jsonb, sought uuid) returns jsonb language plpgsql as $$
declare
    application uuid;
    relation    text;
begin
    counts := app.retention_wipe(counts, 'web_draft', $q$exists (select from app.route_case_file f where f.id = $1
        and (t.key like '%' || f.number || '%' or t.key like '%' || f.id || '%'))$q$, sought, null);
    counts := app.retention_wipe(counts, 'outbox_mail', $q$exists (select from app.route_case_file f where f.id = $1
        and (t.subject ~ (f.number || '\M') or t.body ~ (f.number || '\M')))$q$, sought, null);
    for application in select id from app.tlv_application where case_file_id = sought loop
        counts := app.retention_wipe_tlv(counts, application);
        counts := app.retention_wipe_decision(counts, application);
    end loop;
    counts := app.retention_wipe(counts, 'sharing_signature', 't.consent_id in (select id from app.sharing_consent where case_file_id = $1)', sought, null);
    foreach relation in array array['consultation_view', 'consultation_partner', 'consultation_table', 'consultation_escalation'] loop
        counts := app.retention_wipe(counts, relation, 't.consultation_id in (select id from app.consultation_consultation where case_file_id = $1)', sought, null);
    end loop;
    counts := app.retention_wipe(counts, 'consultation_evaluation', 't.plan_id in (select id from app.consultation_plan where case_file_id = $1)', sought, null);
    counts := app.retention_wipe(counts, 'document_document', 't.case_file = $1', sought, null);
    foreach relation in array array['consultation_agreement', 'consultation_plan', 'consultation_consultation', 'rights_notice',
            'rights_request', 'sharing_mark', 'sharing_objection', 'sharing_request', 'sharing_grant', 'sharing_consent',
            'sharing_broken_glass', 'sharing_ticket', 'family_invitation', 'retention_hold', 'route_journal_entry'] loop
        counts := app.retention_wipe(counts, relation, 't.case_file_id = $1', sought, null);
    end loop;
    counts := app.retention_wipe(counts, 'route_subject_number', 't.subject_id in (select subject_id from app.route_task where case_file_id = $1)', sought, null);
    foreach relation in array array['route_task', 'route_case_relation'] loop
        counts := app.retention_wipe(counts, relation, 't.case_file_id = $1', sought, null);
    end loop;
    return app.retention_wipe(counts, 'route_case_file', 't.id = $1', sought, null);
end
$$;

-- The pupil, with the accounts of a family that has no other child here: these keep an id, which the log mentions.
create function app.retention_wipe_pupil(counts jsonb, sought uuid) returns jsonb language plpgsql as $$
declare
    account  uuid;
    relation text;
begin
    for account in select user_id from app.pupil_kin k where pupil_id = sought
                   and not exists (select from app.pupil_kin other where other.user_id = k.user_id and other.pupil_id <> sought) loop
        update app.identity_person set name = '-', mail = '', username = 'weg-' || left(md5(id::text), 24), password_hash = '',
            disabled = true, version = version + 1 where id = account and family;
        if found then
            counts := counts || jsonb_build_object('identity_person', coalesce((counts ->> 'identity_person')::int, 0) + 1);
        end if;
    end loop;
    foreach relation in array array['pupil_kin', 'pupil_guardian', 'pupil_enrolment', 'pupil_number'] loop
        if to_regclass('app.' || relation) is not null then
            counts := app.retention_wipe(counts, relation, 't.pupil_id = $1', sought, null);
        end if;
    end loop;
    return app.retention_wipe(counts, 'pupil_pupil', 't.id = $1', sought, null);
end
$$;

-- For whom may propose: the application's role.
do $$
declare
    routine  text;
    receiver text;
begin
    foreach routine in array array['app.retention_due(uuid, date)', 'app.retention_subjects(uuid)', 'app.retention_destroy(uuid, date, timestamptz)'] loop
        execute format('revoke all on function %s from public', routine);
        for receiver in
            select distinct grantee from information_schema.role_table_grants
            where table_schema = 'app' and table_name = 'retention_item' and privilege_type = 'INSERT'
                and grantee not in (current_user, 'PUBLIC')
        loop
            execute format('grant execute on function %s to %I', routine, receiver);
        end loop;
    end loop;
    foreach routine in array array['app.retention_wipe(jsonb, text, text, uuid, uuid)', 'app.retention_wipe_tlv(jsonb, uuid)',
            'app.retention_wipe_decision(jsonb, uuid)', 'app.retention_wipe_case(jsonb, uuid)', 'app.retention_wipe_pupil(jsonb, uuid)'] loop
        execute format('revoke all on function %s from public', routine);
    end loop;
end
$$;
