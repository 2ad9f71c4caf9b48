-- School holidays count for absence too, not for the forecast of renewals alone: those of the three regions of the
-- ministry, of one swv, and the days off of one school.
alter table app.tlv_school_holiday rename to region_school_holiday;
alter table app.region_school_holiday rename column swv_organisation to organisation_id;
alter index app.tlv_school_holiday_by_swv rename to region_school_holiday_by_organisation;
alter table app.region_school_holiday
    alter column organisation_id drop not null,
    add column region text check (region in ('NORTH', 'MIDDLE', 'SOUTH')),
    add column kind text not null default 'HOLIDAY' check (kind in ('HOLIDAY', 'DAY_OFF')),
    add column version bigint not null default 0,
    add check (num_nonnulls(region, organisation_id) = 1);
create index region_school_holiday_by_region on app.region_school_holiday (region, from_on) where region is not null;
comment on table app.region_school_holiday is
    'School holidays of a region, a swv or a school: no lesson days (R-VZ-02). No pupil data; kept until they are removed.';
comment on column app.region_school_holiday.organisation_id is 'the swv or school location whose it is; empty of a whole region';

create table app.region_holiday_place (
    organisation_id uuid primary key,
    region          text not null check (region in ('NORTH', 'MIDDLE', 'SOUTH'))
);
comment on table app.region_holiday_place is
    'In which holiday region a swv lies, or a school that lies in another one. No pupil data; kept as long as the organisation.';

create table app.region_holiday_change (
    id         uuid primary key,
    changed_at timestamptz not null
);
comment on table app.region_holiday_change is
    'Changes of school holidays after which what is due has not been counted anew. No pupil data; gone within minutes.';

alter table app.region_import drop constraint region_import_kind_check;
alter table app.region_import add constraint region_import_kind_check
    check (kind in ('POSTCODE_SWV', 'DUO_VESTIGINGEN_VO', 'SCHOOL_HOLIDAYS', 'ABSENCE_REPORTS', 'POPULATION', 'ENROLMENTS'));
