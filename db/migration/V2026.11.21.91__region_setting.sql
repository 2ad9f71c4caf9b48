-- Settings with a first day (design.md §4): what the law leaves to the swv or the region. A change is a new row; for one
-- day the row written last holds, so that a slip in a planned change is mended by writing it again.
create table app.region_setting (
    seq        bigint      generated always as identity primary key,
    id         uuid        not null unique,
    name       text        not null check (name in ('TLV_SERVICE_NORM_WEEKS', 'TLV_JUDGE_WORKING_DAYS',
        'TLV_REPAIR_DAYS', 'TLV_ADVICE_WORKING_DAYS', 'INTAKE_WORKING_DAYS', 'VIEWS_WORKING_DAYS', 'PLAN_WEEKS',
        'EVALUATION_WEEKS', 'REVIEW_WEEKS')),
    swv_id     uuid        references app.identity_organisation,
    value      int         not null check (value between 1 and 99),
    valid_from date        not null,
    set_by     uuid,
    set_at     timestamptz not null,
    check (swv_id is null or name like 'TLV%')
);
comment on table app.region_setting is
    'Service norms and other settings by the day from which they hold, for the installation or for one swv. Append only. Kept for good, as it explains due dates; set_by is an administrator''s id, ground AVG art. 5 lid 2 (accountability).';
comment on column app.region_setting.set_by is 'the functional administrator; empty for what the installation began with';

create table app.region_equated_day (
    id       uuid        primary key,
    day      date        not null,
    decree   text        not null check (decree <> '' and length(decree) <= 200),
    added_by uuid        not null,
    added_at timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    check ((ended_by is null) = (ended_at is null))
);
create unique index region_equated_day_once on app.region_equated_day (day) where ended_at is null;
comment on table app.region_equated_day is
    'Days that a royal decree equates with a holiday (R-AWB-10, Algemene termijnenwet art. 3 lid 3). Kept for good, as it explains due dates; added_by and ended_by are administrators'' ids, ground AVG art. 5 lid 2 (accountability).';

insert into app.region_setting (id, name, value, valid_from, set_at)
select gen_random_uuid(), name, value, date '2020-08-01', now()
from (values ('TLV_SERVICE_NORM_WEEKS', 6), ('TLV_JUDGE_WORKING_DAYS', 5), ('TLV_REPAIR_DAYS', 14),
    ('TLV_ADVICE_WORKING_DAYS', 15), ('INTAKE_WORKING_DAYS', 5)) as first_values (name, value);

-- The norms of the consultation move here: one place for all.
insert into app.region_setting (id, name, value, valid_from, set_at)
select gen_random_uuid(), each.name, each.value, norm.valid_from, now()
from app.consultation_norm norm
cross join lateral (values ('VIEWS_WORKING_DAYS', norm.views_working_days), ('PLAN_WEEKS', norm.plan_weeks),
    ('EVALUATION_WEEKS', norm.evaluation_weeks), ('REVIEW_WEEKS', norm.review_weeks)) as each (name, value)
order by norm.valid_from;
drop table app.consultation_norm;

do $$
declare
    receiver text;
begin
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'region_setting' and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('revoke update, delete, truncate on app.region_setting from %I', receiver);
        execute format('revoke delete, truncate on app.region_equated_day from %I', receiver);
    end loop;
end
$$;
