-- Stays in residential institutions, and the tlv that sleeps meanwhile (domain.md 2.7 and 4).
create table app.residential_placement (
    id                  uuid    primary key,
    version             bigint  not null,
    request             uuid    not null unique,
    -- goes with its case, as row-level security does not hold what a foreign key does
    case_file_id        uuid    not null references app.route_case_file on delete cascade,
    category            text    not null check (category in ('RES_FACT', 'JUSTICE')),
    -- sealed where the category is JUSTICE
    kind                text    not null,
    institution         text    not null,
    own_school          boolean not null,
    on_tlv              boolean not null,
    keeper_unit         uuid    not null,
    keeper_role         text    not null,
    keeper_organisation uuid    not null,
    recorded_on         date    not null,
    placed_on           date    not null,
    expected_until      date    not null check (expected_until >= placed_on),
    begun_on            date,
    last_day            date    check (last_day >= placed_on),
    left_for            text    check (left_for in ('VSO', 'REGULAR', 'MBO', 'WORK', 'INSTITUTION', 'UNKNOWN')),
    enrolled_on         date    check (enrolled_on > last_day),
    ended_on            date,
    settled_on          date,
    outcome             text    check (outcome in ('AWAKE', 'RELEASED', 'CLAIM_USED', 'ENDED')),
    cancelled_on        date,
    notified_on         date,
    agreed_on           date,
    updated_on          date,
    talked_on           date,
    warned_on           date,
    origin_swv          text,
    origin_basis        text    not null check (origin_basis in ('ENROLMENT', 'RESIDENCE', 'UNKNOWN')),
    origin_through      boolean not null,
    origin_day          date    not null,
    origin_annex_row    text,
    origin_annex_on     date,
    contested_on        date,
    contest_reason      text,
    origin_settled_on   date,
    origin_settled_swv  text,
    origin_settled_why  text,
    regime              text    not null check (regime in ('CURRENT_LAW', 'DORMANT_TLV', 'CENTRAL', 'DUAL_ENROLMENT')),
    regime_from         date    not null,
    regime_until        date,
    check (category <> 'JUSTICE' or kind like 'v1|%' and institution like 'v1|%'),
    check ((last_day is null) = (left_for is null)),
    check ((settled_on is null) = (outcome is null)),
    check (cancelled_on is null or last_day is null),
    check ((contested_on is null) = (contest_reason is null)),
    check ((origin_settled_on is null) = (origin_settled_swv is null)),
    check ((origin_basis = 'UNKNOWN') = (origin_swv is null))
);
comment on table app.residential_placement is
    'Stays in an institution and what is done for the return. Kept and destroyed with the case; ground WVO 2020 2.47, WEC 40 and 71c; kind and institution of a youth justice institution are criminal data (AVG 10) and sealed.';
create index residential_placement_by_case on app.residential_placement (case_file_id);

create table app.residential_claim (
    id           uuid   primary key,
    version      bigint not null,
    case_file_id uuid   not null references app.route_case_file on delete cascade,
    placement_id uuid   not null,
    tlv_number   text   not null,
    status       text   not null check (status in ('OPEN', 'REDEEMED', 'LAPSED')),
    opened_on    date   not null,
    closed_on    date,
    redeemed_by  text,
    check ((status = 'OPEN') = (closed_on is null)),
    check ((status = 'REDEEMED') = (redeemed_by is not null))
);
comment on table app.residential_claim is
    'The promise of a swv to give a new number for a tlv that expired while it slept (R-RES-12). Kept and destroyed with the case; ground WEC 40.';
create index residential_claim_by_case on app.residential_claim (case_file_id);

call app.wall_raise('app.residential_placement', app.wall_case('residential_placement.case_file_id'), app.wall_case('residential_placement.case_file_id'));
call app.wall_raise('app.residential_claim', app.wall_case('residential_claim.case_file_id'), app.wall_case('residential_claim.case_file_id'));

alter table app.tlv
    add column asleep_from date,
    add column wakes_from date,
    add column used_before boolean not null default false,
    add constraint tlv_sleep_check check (wakes_from is null or asleep_from is not null);
comment on column app.tlv.asleep_from is 'The first day of the stay during which it sleeps (R-RES-17).';
comment on column app.tlv.wakes_from is 'The first day after that stay, once its end is recorded.';
comment on column app.tlv.used_before is 'Whether it was in use before it fell asleep (R-RES-18).';
alter table app.tlv_use drop constraint tlv_use_left_to_check;
alter table app.tlv_use add constraint tlv_use_left_to_check
    check (left_to in ('REGULAR', 'NEXT_LEVEL', 'NO_SCHOOL', 'SAME_KIND', 'UNKNOWN', 'AWAY'));

-- By which regime a stay is, where nothing else is agreed: 1 is current law (R-RES-10).
alter table app.region_setting drop constraint region_setting_name_check;
alter table app.region_setting add constraint region_setting_name_check check (name in ('TLV_SERVICE_NORM_WEEKS',
    'TLV_JUDGE_WORKING_DAYS', 'TLV_REPAIR_DAYS', 'TLV_ADVICE_WORKING_DAYS', 'TLV_RESEARCH_MONTHS', 'TLV_REUSE_MONTHS',
    'TLV_RENEWAL_WEEKS', 'TLV_STAY_REGIME', 'INTAKE_WORKING_DAYS', 'VIEWS_WORKING_DAYS', 'PLAN_WEEKS',
    'EVALUATION_WEEKS', 'REVIEW_WEEKS', 'FILES_PER_HOUR', 'FILES_PER_DAY'));
insert into app.region_setting (id, name, value, valid_from, set_at)
values (gen_random_uuid(), 'TLV_STAY_REGIME', 1, date '2020-08-01', now());

-- The engine forgets what it knows of a stay with its case.
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
    union all select id from app.residential_placement where case_file_id = i.case_file_id
    union all select id from app.consultation_consultation where case_file_id = i.case_file_id
    union all select id from app.consultation_plan where case_file_id = i.case_file_id
    union all select id from app.consultation_agreement where case_file_id = i.case_file_id) s
where i.id = sought and i.kind = 'CASE'
$$;
