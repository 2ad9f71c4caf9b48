-- Absence as schools register it (domain.md 1.2): the school's own roll, what was missed, and agreed reduced timetables.
-- A school's register of absence is there for all its pupils, with or without a case.

-- The organisation of the unit that acts, for what is a school's and not one unit's.
create function app.acting_organisation() returns uuid language sql stable as
$$ select u.organisation_id from app.identity_unit u where u.id = app.acting_unit() $$;

create table app.absence_pupil (
    id                  uuid    primary key,
    school_id           uuid    not null,
    unit_id             uuid    not null,                  -- whose key seals the number
    number              text    not null check (number <> ''),  -- of the school's own administration
    first_name          text    not null,
    prefix              text    not null,
    last_name           text    not null,
    birth_date          date    not null,
    pgn_sealed          text    not null,
    class_name          text    not null,
    primary_school      boolean not null,
    municipality_id     uuid    not null,                  -- of residence, or of stay (R-LP-07)
    basic_qualification boolean not null,
    left_on             date,
    unique (school_id, number)
);
comment on table app.absence_pupil is
    'A school''s roll, for its register of absence. Gone 5 years after the pupil left. Ground: LPW 18, 21a; WPO 182, WVO 2020 8.17.';

create table app.absence_missed (
    id         uuid        primary key,
    pupil_id   uuid        not null references app.absence_pupil on delete cascade,
    on_day     date        not null,
    part       text        not null,
    minutes    int         not null check (minutes between 0 and 600),
    reason     text        not null,
    way        text        not null check (way in ('HAND', 'CSV', 'API', 'DEMO')),
    written_at timestamptz not null,
    written_by uuid        not null,
    current    boolean     not null                        -- a correction is a row of its own
);
comment on table app.absence_missed is
    'What a pupil missed, per part of a day, with each correction. Kept as app.absence_pupil. Ground: LPW 21a.';
create unique index absence_missed_current on app.absence_missed (pupil_id, on_day, part) where current;

create table app.absence_timetable (
    id               uuid        primary key,
    pupil_id         uuid        not null references app.absence_pupil on delete cascade,
    from_on          date        not null,
    until_on         date        not null check (until_on >= from_on),
    minutes_per_week int         not null check (minutes_per_week between 0 and 2400),
    basis            text        not null,
    written_at       timestamptz not null,
    written_by       uuid        not null
);
comment on table app.absence_timetable is
    'Agreed reduced timetables (R-TZ-03). Kept as app.absence_pupil. Ground: WPO 8, WVO 2020 2.38 (deviation of lesson time).';
create index absence_timetable_by_pupil on app.absence_timetable (pupil_id);

call app.wall_raise('app.absence_pupil', 'absence_pupil.school_id = (select app.acting_organisation())',
    'absence_pupil.school_id = (select app.acting_organisation())');
do $$
declare
    within    text;
    reachable text;
begin
    foreach within in array array['absence_missed', 'absence_timetable'] loop
        reachable := format('exists (select from app.absence_pupil p where p.id = %s.pupil_id and p.school_id = (select app.acting_organisation()))', within);
        call app.wall_raise(format('app.%s', within)::regclass, reachable, reachable);
    end loop;
end
$$;
insert into app.database_job values
    ('absence', 'counts what was missed anew each day, hands over answers of the register and removes what is past its term');
insert into app.database_job_table values
    ('absence', 'absence_pupil'), ('absence', 'absence_missed'), ('absence', 'absence_timetable');
