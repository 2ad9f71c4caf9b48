-- Objection to a decision on a tlv (domain.md 2.8, Awb 6 and 7), and what was learned from those that succeeded.
create table app.objection (
    id                uuid    primary key,
    version           bigint  not null,
    request           uuid    not null unique,
    application_id    uuid    not null references app.tlv_application,
    case_file_id      uuid    not null,
    swv_organisation  uuid    not null,
    status            text    not null check (status in ('RECEIVED', 'AWAITING_REPAIR', 'TO_LBT', 'AT_LBT', 'TO_DECIDE',
                          'FOUNDED', 'PARTLY_FOUNDED', 'UNFOUNDED', 'INADMISSIBLE', 'WITHDRAWN')),
    -- who objects (R-BZ-03), and when and how it came in (R-BZ-02)
    objector          text    not null check (objector in ('PARENT', 'ADULT_PUPIL', 'APPLICANT_BOARD', 'TARGET_BOARD', 'OTHER')),
    objector_name     text    not null,
    affected          boolean not null,
    channel           text    not null check (channel in ('POST', 'PORTAL', 'DESK')),
    received_on       date    not null,
    posted_on         date,
    registered_by     uuid    not null,
    unit_id           uuid    not null,
    changed_at        timestamptz not null,
    grounds           text    not null,
    -- the clock: the decision it is about, and what moved the last day
    notified_on       date    not null,
    objection_until   date    not null,
    due_on            date    not null,
    adjourned_on      date,
    adjourned_why     text,
    agreed_on         date,
    agreed_until      date,
    timely            boolean not null,
    excused           boolean,                             -- Awb 6:11; null: not judged
    excused_why       text    not null,
    interested        boolean not null,
    defect_unused     boolean not null,
    acknowledged_on   date,
    -- the committee (R-BZ-04) and the hearing (Awb 7:2, 7:3)
    lbt_due_on        date    not null,
    lbt_asked_on      date,
    lbt_dossier       text,
    heard_on          date,
    heard_who         text,
    hearing_report    text,
    hearing_waived    text    check (hearing_waived in ('MANIFESTLY_INADMISSIBLE', 'MANIFESTLY_UNFOUNDED', 'RENOUNCED',
                          'NO_ANSWER', 'FULLY_GIVEN_IN')),
    hearing_why       text,
    advised_on        date,
    advice            text    check (advice in ('FOUNDED', 'PARTLY_FOUNDED', 'UNFOUNDED', 'INADMISSIBLE')),
    advice_text       text,
    -- the decision on the objection
    effect            text    check (effect in ('KEEP', 'REPLACE', 'REVOKE', 'GRANT')),
    new_number        text,
    motivation        text,
    deviation         text,
    lessons           text,
    decided_by        uuid,
    ended_on          date,
    letter            uuid,
    issued_on         date,
    -- the court (R-BZ-08)
    appeal_until      date,
    appealed_on       date,
    appeal_ended_on   date,
    appeal_outcome    text    check (appeal_outcome in ('FOUNDED', 'UNFOUNDED', 'INADMISSIBLE', 'WITHDRAWN')),
    check (posted_on is null or posted_on <= received_on),
    check ((status in ('FOUNDED', 'PARTLY_FOUNDED', 'UNFOUNDED', 'INADMISSIBLE', 'WITHDRAWN')) = (ended_on is not null)),
    check ((heard_on is null) or (hearing_waived is null)),
    check (status not in ('FOUNDED', 'PARTLY_FOUNDED', 'UNFOUNDED', 'INADMISSIBLE') or decided_by is not null)
);
comment on table app.objection is
    'Objections to a decision on a tlv (Awb 7). Goes with the decision it is about (3 years after its end), its texts with the file; never while it or an appeal is open. Ground: Awb 7, WPO 18a, WVO 2020 2.47.';
create index objection_by_application on app.objection (application_id);
create index objection_by_case on app.objection (case_file_id);

create table app.objection_repair (
    objection_id uuid not null references app.objection,
    position     int  not null,
    invited_on   date not null,
    last_day     date not null,
    ended_on     date,
    defects      text not null,
    primary key (objection_id, position),
    check (last_day > invited_on)
);
comment on table app.objection_repair is 'Invitations to repair a defect of an objection (Awb 6:6). Kept with the objection.';

create table app.objection_lesson (
    swv_organisation uuid not null,
    year             int  not null,
    item             text not null,
    times            int  not null check (times > 0),
    primary key (swv_organisation, year, item)
);
comment on table app.objection_lesson is
    'How often an item of the list of checks would have caught what an objection was right about, a year. Holds no pupil and no case; kept for good.';

call app.wall_raise('app.objection', app.wall_case('objection.case_file_id'), app.wall_case('objection.case_file_id'));
call app.wall_raise('app.objection_repair',
    'exists (select from app.objection o where o.id = objection_repair.objection_id)',
    'exists (select from app.objection o where o.id = objection_repair.objection_id)');
insert into app.database_job_table values ('moved-dates', 'objection'), ('moved-dates', 'objection_repair');

-- Retention: the letter goes with the file, the rest with the decision, nothing while it is contested.
create or replace function app.retention_records(sought uuid)
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
      and not exists (select from app.objection o where o.letter = d.id)
    union all
    select v.id, v.by_unit, v.by_role, null, (v.given_at at time zone 'Europe/Amsterdam')::date
    from app.consultation_view v join app.consultation_consultation k on k.id = v.consultation_id where k.case_file_id = sought) r
$$;

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
    when exists (select from app.objection o where o.case_file_id = sought and (part_kind = 'CASE' or o.application_id = part_subject)
                 and (o.ended_on is null or o.appeal_until >= day or (o.appealed_on is not null and o.appeal_ended_on is null)))
        then 'TLV_OBJECTION'
    when part_kind in ('TLV_DECISION', 'CASE') and exists (select from app.tlv t where t.case_file_id = sought
                 and t.status = 'DORMANT' and (part_kind = 'CASE' or t.application_id = part_subject)) then 'DORMANT'
    when part_kind = 'CASE' and (exists (select from app.retention_records(sought) r where r.kind is not null)
                 or exists (select from app.tlv_application a where a.case_file_id = sought)) then 'PARTS'
    end
$$;

create or replace function app.retention_wipe_tlv(counts jsonb, application uuid) returns jsonb language plpgsql as $$
begin
    counts := app.retention_wipe(counts, 'document_document', $q$t.id in (select document_id from app.tlv_annex where application_id = $1
        union all select letter from app.tlv_decision where application_id = $1
        union all select letter from app.objection where application_id = $1)$q$, application, null);
    update app.objection set grounds = '', excused_why = '', adjourned_why = null, lbt_dossier = null, heard_who = null,
        hearing_report = null, hearing_why = null, advice_text = null, motivation = null, deviation = null, letter = null,
        version = version + 1 where application_id = application;
    counts := app.retention_wipe(counts, 'tlv_annex', 't.application_id = $1', application, null);
    counts := app.retention_wipe(counts, 'tlv_advice', 't.application_id = $1', application, null);
    return app.retention_wipe(counts, 'tlv_suspension', 't.application_id = $1', application, null);
end
$$;

create or replace function app.retention_wipe_decision(counts jsonb, application uuid) returns jsonb language plpgsql as $$
begin
    counts := app.retention_wipe(counts, 'outbox_mail', $q$t.effect_key like '%' || $1::text || '%'$q$, application, null);
    counts := app.retention_wipe(counts, 'route_task', $q$t.subject_id = $1
        or t.subject_id in (select id from app.objection where application_id = $1)$q$, application, null);
    counts := app.retention_wipe(counts, 'route_subject_number', $q$t.subject_id = $1
        or t.subject_id in (select id from app.objection where application_id = $1)$q$, application, null);
    counts := app.retention_wipe(counts, 'objection_repair', 't.objection_id in (select id from app.objection where application_id = $1)',
        application, null);
    counts := app.retention_wipe(counts, 'objection', 't.application_id = $1', application, null);
    counts := app.retention_wipe(counts, 'tlv', 't.application_id = $1', application, null);
    counts := app.retention_wipe(counts, 'tlv_decision', 't.application_id = $1', application, null);
    return app.retention_wipe(counts, 'tlv_application', 't.id = $1', application, null);
end
$$;

-- Under which keys the engine knows what an item destroys.
create or replace function app.retention_subjects(sought uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$
select i.subject_id from app.retention_item i where i.id = sought and i.kind in ('TLV_FILE', 'TLV_DECISION', 'CASE')
union
select o.id from app.retention_item i join app.objection o on o.application_id = i.subject_id
where i.id = sought and i.kind in ('TLV_FILE', 'TLV_DECISION')
union
select s.id from app.retention_item i
cross join lateral (select id from app.tlv_application where case_file_id = i.case_file_id
    union all select id from app.objection where case_file_id = i.case_file_id
    union all select id from app.consultation_consultation where case_file_id = i.case_file_id
    union all select id from app.consultation_plan where case_file_id = i.case_file_id
    union all select id from app.consultation_agreement where case_file_id = i.case_file_id) s
where i.id = sought and i.kind = 'CASE'
$$;

-- A stranger gets no row; that it knocked is still written down, with the case it knocked at.
create function app.objection_sought(sought uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select case_file_id from app.objection where id = sought $$;
comment on function app.objection_sought(uuid) is 'Only for the line about a refusal: gives the id of a case and nothing else.';
do $$
declare
    receiver text;
begin
    revoke all on function app.objection_sought(uuid) from public;
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'retention_item' and privilege_type = 'INSERT'
            and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('grant execute on function app.objection_sought(uuid) to %I', receiver);
    end loop;
end
$$;

-- An objection goes by the number of the application whose decision it is about.
alter table app.route_subject_number drop constraint route_subject_number_number_key;
