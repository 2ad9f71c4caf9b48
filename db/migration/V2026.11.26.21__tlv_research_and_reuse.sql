-- On what research an advice rests, each with its date, and whether it is an earlier advice that was confirmed.
alter table app.tlv_advice
    add column researches      text not null default '',
    add column reused_from     uuid,
    add column first_signed_on date,
    add constraint tlv_advice_reused check ((reused_from is null) = (first_signed_on is null)),
    add constraint tlv_advice_reuse_signed check (reused_from is null or signed_on is not null);

-- How old an advice may be that its expert gives once more; 0: never.
alter table app.region_setting drop constraint region_setting_name_check;
alter table app.region_setting add constraint region_setting_name_check check (name in ('TLV_SERVICE_NORM_WEEKS',
    'TLV_JUDGE_WORKING_DAYS', 'TLV_REPAIR_DAYS', 'TLV_ADVICE_WORKING_DAYS', 'TLV_RESEARCH_MONTHS', 'TLV_REUSE_MONTHS',
    'INTAKE_WORKING_DAYS', 'VIEWS_WORKING_DAYS', 'PLAN_WEEKS', 'EVALUATION_WEEKS', 'REVIEW_WEEKS', 'FILES_PER_HOUR',
    'FILES_PER_DAY'));
alter table app.region_setting drop constraint region_setting_value_check;
alter table app.region_setting add constraint region_setting_value_check
    check (value between case when name = 'TLV_REUSE_MONTHS' then 0 else 1 end and 9999);
insert into app.region_setting (id, name, value, valid_from, set_at)
values (gen_random_uuid(), 'TLV_REUSE_MONTHS', 12, date '2020-08-01', now());
