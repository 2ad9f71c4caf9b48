-- Absolute absence (LPW art. 19): who is under the duty and enrolled nowhere, from the files of residents and of
-- enrolments that a municipality compares.
create table app.absence_resident (
    id                  uuid    primary key,
    unit_id             uuid    not null,                  -- leerplicht of the municipality, whose key seals the number
    pgn_sealed          text    not null,
    pgn_index           bytea   not null,                  -- keyed hash per unit: finds the same number, tells it to nobody
    first_name          text    not null,
    prefix              text    not null,
    last_name           text    not null,
    birth_date          date    not null,
    basic_qualification boolean not null,
    read_by             uuid    not null,                  -- the import that named the resident last
    gone_on             date,                              -- a later file did not
    unique (unit_id, pgn_index)
);
comment on table app.absence_resident is
    'Residents of school age, as the municipality''s own file names them. Gone after the school year in which a later file did not name them and the next, or at the age of 23; ground LPW 16, 19.';

create table app.absence_enrolment (
    id             uuid  primary key,
    unit_id        uuid  not null,
    pgn_index      bytea not null,
    school_code    text  not null,
    education      text  not null check (education in ('BAO', 'SBO', 'SO', 'VSO', 'VO', 'PRO', 'MBO')),
    from_on        date  not null,
    until_on       date  check (until_on >= from_on),      -- the last day; empty while enrolled
    read_by        uuid  not null
);
comment on table app.absence_enrolment is
    'Enrolments of residents of school age, as the register names them to the municipality. Gone with app.absence_resident; ground LPW 18, 19.';
create index absence_enrolment_by_pupil on app.absence_enrolment (unit_id, pgn_index, from_on desc);

create table app.absence_absolute (
    id             uuid    primary key,
    version        bigint  not null,
    unit_id        uuid    not null,
    resident_id    uuid    not null references app.absence_resident on delete cascade,
    since_on       date    not null,                       -- the first day under the duty and not enrolled, as far as known
    found_on       date    not null,
    last_education text    not null,                       -- R-REP-01; NONE of who was never enrolled
    state          text    not null check (state in ('FOUND', 'ABSENT', 'EXPLAINED', 'ENROLLED')),
    explanation    text    check (explanation in ('EXEMPT', 'ABROAD', 'PRIVATE', 'FILE_ERROR')),
    holds_until    date,                                   -- of an explanation; empty: until the next enrolment
    answered_on    date,
    answered_by    uuid,
    ended_on       date,                                   -- enrolled again
    check ((state = 'EXPLAINED') = (explanation is not null) or state = 'ENROLLED'),
    check ((state = 'ENROLLED') = (ended_on is not null))
);
comment on table app.absence_absolute is
    'Residents under the duty who were found to be enrolled nowhere, and what leerplicht answered. Kept as app.absence_resident; ground LPW 19, 25.';
-- One at a time; an explanation that holds no longer makes room for the next.
create unique index absence_absolute_open on app.absence_absolute (resident_id) where state in ('FOUND', 'ABSENT');
create index absence_absolute_by_unit on app.absence_absolute (unit_id, state, since_on, id);
create index absence_absolute_by_resident on app.absence_absolute (resident_id);

do $$
declare
    own text;
    named text;
begin
    foreach named in array array['absence_resident', 'absence_enrolment', 'absence_absolute'] loop
        own := format('%s.unit_id = (select app.acting_leerplicht())', named);
        call app.wall_raise(format('app.%s', named)::regclass, own, own);
        -- A pupil's number is of no swv (R-PRIV-03).
        call app.wall_narrow(format('app.%s', named)::regclass, 'no_swv',
            format('(select app.acting_outside_swv()) or (select app.acting_job(%L))', named));
    end loop;
end
$$;
insert into app.database_job_table values
    ('absence', 'absence_resident'), ('absence', 'absence_enrolment'), ('absence', 'absence_absolute');
