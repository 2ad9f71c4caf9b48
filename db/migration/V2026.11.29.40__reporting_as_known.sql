-- What was recorded when, beside when it held: a return of a day that has been tells both what is known of it now and what
-- was recorded by then (R-REP-01 to R-REP-04).
alter table app.absence_report add column recorded_on date;
comment on column app.absence_report.recorded_on is
    'The day on which a municipality read it in with its backlog; empty: on the day it was sent.';

alter table app.absence_resident add column sex text not null default 'UNKNOWN' check (sex in ('MALE', 'FEMALE', 'UNKNOWN'));
comment on column app.absence_resident.sex is 'For the leerplichttelling only (LPW 25).';

create table app.absence_residence (
    id                  uuid    primary key,
    resident_id         uuid    not null references app.absence_resident on delete cascade,
    unit_id             uuid    not null,
    birth_date          date    not null,
    basic_qualification boolean not null,
    sex                 text    not null check (sex in ('MALE', 'FEMALE', 'UNKNOWN')),
    known_from          date    not null,
    known_until         date    check (known_until > known_from) -- from this day on another file said otherwise
);
comment on table app.absence_residence is
    'From when until when the municipality''s file named a resident so, for counting as it was known on a day. Gone with app.absence_resident; ground LPW 25.';
create unique index absence_residence_now on app.absence_residence (resident_id) where known_until is null;
create index absence_residence_by_resident on app.absence_residence (resident_id);
create index absence_residence_by_unit on app.absence_residence (unit_id, known_from);
select set_config('app.job', 'migration', true);
insert into app.absence_residence (id, resident_id, unit_id, birth_date, basic_qualification, sex, known_from)
select gen_random_uuid(), r.id, r.unit_id, r.birth_date, r.basic_qualification, r.sex,
    coalesce((select (i.finished_at at time zone 'Europe/Amsterdam')::date from app.region_import i where i.id = r.read_by),
        current_date)
from app.absence_resident r where r.gone_on is null;
select set_config('app.job', '', true);

create table app.reporting_staff (
    id              uuid         primary key,
    organisation_id uuid         not null,
    from_on         date         not null,
    fte             numeric(6,2) not null check (fte >= 0),
    recorded_at     timestamptz  not null,
    recorded_by     uuid         not null
);
comment on table app.reporting_staff is
    'How many full-time jobs a municipality has for leerplicht, from a day on; each change is a row. No pupil data; kept 7 years after the next.';
create index reporting_staff_latest on app.reporting_staff (organisation_id, from_on desc, recorded_at desc);

alter table app.reporting_row add column known text not null default 'NOW' check (known in ('NOW', 'THEN')),
    add column many int not null default 1 check (many > 0);
comment on column app.reporting_row.known is 'NOW: by what was known when the return was made. THEN: by what was recorded on its day.';
comment on column app.reporting_row.many is 'How many it counts: one, but of residents, whom no row names.';
alter table app.reporting_row drop constraint reporting_row_subject_kind_check;
alter table app.reporting_row add constraint reporting_row_subject_kind_check
    check (subject_kind in ('CASE', 'REPORT', 'ABSOLUTE', 'RESIDENT'));

do $$
declare
    own text := 'absence_residence.unit_id = (select app.acting_leerplicht())';
begin
    call app.wall_raise('app.absence_residence', own, own);
    call app.wall_narrow('app.absence_residence', 'no_swv',
        $text$(select app.acting_outside_swv()) or (select app.acting_job('absence_residence'))$text$);
end
$$;
call app.wall_raise('app.reporting_staff', 'reporting_staff.organisation_id = (select app.acting_organisation())',
    'reporting_staff.organisation_id = (select app.acting_organisation())');
insert into app.database_job_table values
    ('absence', 'absence_residence'), ('reporting', 'absence_residence'), ('reporting', 'absence_answer'),
    ('reporting', 'reporting_staff');

alter table app.reporting_return add column staff numeric(6,2), add column staff_then numeric(6,2), add column residents_on date;
comment on column app.reporting_return.staff is 'Full-time jobs for leerplicht on the day, by what was known when it was made; staff_then: by what was recorded on the day.';
comment on column app.reporting_return.residents_on is 'As the file of that day named them residents are counted; empty: no file was ever read.';
