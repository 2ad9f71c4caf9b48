-- A child that was put on the roll by hand and comes once more with a file, under another number: proposed to the school's office,
-- which alone says whether it is one child.
alter table app.absence_pupil add column pgn_index bytea;
comment on column app.absence_pupil.pgn_index is 'keyed hash per school: finds the same number, tells it to nobody; empty until it is told again';
create index absence_pupil_by_pgn on app.absence_pupil (school_id, pgn_index) where pgn_index is not null;

create table app.absence_double (
    id        uuid primary key,
    school_id uuid not null,
    first_id  uuid not null references app.absence_pupil on delete cascade,
    second_id uuid not null references app.absence_pupil on delete cascade,
    ground    text not null check (ground in ('PGN', 'NAME')),
    found_on  date not null,
    other_on  date,                                    -- since when the office says that they are two
    other_by  uuid,
    check (first_id <> second_id and (other_on is null) = (other_by is null))
);
comment on table app.absence_double is
    'Pupils of one school that may be one child, and whether the office said they are not. Gone with either. Ground: AVG 5 (correct data).';
create unique index absence_double_pair on app.absence_double (least(first_id, second_id), greatest(first_id, second_id));
create index absence_double_by_first on app.absence_double (first_id);
create index absence_double_by_second on app.absence_double (second_id);
create index absence_double_open on app.absence_double (school_id) where other_on is null;

do $$
declare
    own text := 'absence_double.school_id = (select app.acting_organisation())';
begin
    call app.wall_raise('app.absence_double', own, own);
end
$$;
insert into app.database_job_table values ('absence', 'absence_double');
