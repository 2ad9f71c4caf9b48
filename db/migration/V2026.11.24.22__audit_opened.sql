-- How many files one person opens: more than a day's work in an hour is stopped and told (ASVS 2.4.1).
alter table app.region_setting drop constraint region_setting_name_check;
alter table app.region_setting drop constraint region_setting_value_check;
alter table app.region_setting add constraint region_setting_name_check check (name in ('TLV_SERVICE_NORM_WEEKS',
    'TLV_JUDGE_WORKING_DAYS', 'TLV_REPAIR_DAYS', 'TLV_ADVICE_WORKING_DAYS', 'INTAKE_WORKING_DAYS', 'VIEWS_WORKING_DAYS',
    'PLAN_WEEKS', 'EVALUATION_WEEKS', 'REVIEW_WEEKS', 'FILES_PER_HOUR', 'FILES_PER_DAY'));
alter table app.region_setting add constraint region_setting_value_check check (value between 1 and 9999);
insert into app.region_setting (id, name, value, valid_from, set_at)
select gen_random_uuid(), name, value, date '2020-08-01', now()
from (values ('FILES_PER_HOUR', 500), ('FILES_PER_DAY', 2000)) as first_values (name, value);

create table app.audit_opened (
    person    uuid        not null,
    opened_in timestamptz not null,                        -- the hour
    case_file uuid        not null,
    primary key (person, opened_in, case_file)
);
comment on table app.audit_opened is
    'Which files a person opened today, to hold bulk reading to a limit (AVG 32). What is older goes when the person reads again, or with the case.';

-- Of a case that was destroyed nothing is left, here neither.
create function app.audit_forget_opened() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    delete from app.audit_opened where case_file = old.id;
    return null;
end
$$;
revoke all on function app.audit_forget_opened() from public;
create trigger audit_forget_opened after delete on app.route_case_file for each row execute function app.audit_forget_opened();
