-- Who leaves the roll of a school, and where to (R-VZ-08): leerplicht of the municipality reads it, and sees at once who goes
-- to no other school.
create table app.absence_leaving (
    pupil_id    uuid    primary key references app.absence_pupil on delete cascade,
    receiver_id uuid,                                      -- leerplicht of the municipality; null where it takes no part
    last_day    date    not null,
    destination text    not null check (destination in ('OTHER_SCHOOL', 'ABROAD', 'NO_DUTY', 'NONE')),
    told_on     date    not null,
    seen_on     date,
    seen_by     uuid,
    check ((seen_on is null) = (seen_by is null))
);
comment on table app.absence_leaving is
    'Pupils who left the roll of a school, and what leerplicht was told. Gone with the pupil, five years after leaving; ground LPW 18.';
create index absence_leaving_by_receiver on app.absence_leaving (receiver_id, told_on) where seen_on is null;

do $$
declare
    ours text := 'exists (select from app.absence_pupil p where p.id = absence_leaving.pupil_id and p.school_id = (select app.acting_organisation()))';
    reachable text := 'absence_leaving.receiver_id = (select app.acting_leerplicht())';
begin
    reachable := format('(%s or %s)', reachable, ours);
    call app.wall_raise('app.absence_leaving', reachable, reachable);
    call app.wall_source('app.absence_leaving', ours);
end
$$;
-- Whose leaving it is; not what else the school keeps.
create function app.acting_told_of_leaving(pupil uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select exists (select from app.absence_leaving l where l.pupil_id = pupil and l.receiver_id = app.acting_leerplicht()) $$;
create policy wall_leerplicht_reads_leavers on app.absence_pupil for select
    using (not app.acting_as_job() and app.acting_told_of_leaving(absence_pupil.id));
insert into app.database_job_table values ('absence', 'absence_leaving');
