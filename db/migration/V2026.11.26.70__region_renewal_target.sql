-- When a swv wants to have been asked for a renewal: three months before the last day, unless it says otherwise.
alter table app.region_setting drop constraint region_setting_name_check;
alter table app.region_setting add constraint region_setting_name_check check (name in ('TLV_SERVICE_NORM_WEEKS',
    'TLV_JUDGE_WORKING_DAYS', 'TLV_REPAIR_DAYS', 'TLV_ADVICE_WORKING_DAYS', 'TLV_RESEARCH_MONTHS', 'TLV_REUSE_MONTHS',
    'TLV_RENEWAL_WEEKS', 'INTAKE_WORKING_DAYS', 'VIEWS_WORKING_DAYS', 'PLAN_WEEKS', 'EVALUATION_WEEKS', 'REVIEW_WEEKS',
    'FILES_PER_HOUR', 'FILES_PER_DAY'));
insert into app.region_setting (id, name, value, valid_from, set_at)
values (gen_random_uuid(), 'TLV_RENEWAL_WEEKS', 13, date '2020-08-01', now());
