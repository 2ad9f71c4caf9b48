-- M@ZL (R-MZ-01): sickness that asks for a talk is work of the school until somebody wrote down what was done. Sickness is of
-- the school alone: no municipality reads of it (privacy.md D1).
create table app.absence_worry (
    pupil_id   uuid primary key references app.absence_pupil on delete cascade,
    kind       text not null check (kind in ('FOURTH_TIME', 'SEVENTH_DAY', 'TENTH_DAY_OF_YEAR', 'FIFTH_TIME_OF_YEAR')),
    reached_on date not null
);
comment on table app.absence_worry is
    'Whose sickness asks for a talk that nobody wrote down yet. Gone when something was done. Ground: WPO 8, WVO 2020 2.38; UAVG 30 lid 2 a.';

create table app.absence_sickness_step (
    id            uuid        primary key,
    pupil_id      uuid        not null references app.absence_pupil on delete cascade,
    unit_id       uuid        not null,                    -- whose key seals the words
    kind          text        not null check (kind in ('TALK', 'YOUTH_DOCTOR')),
    on_day        date        not null,
    informed_on   date        check (informed_on <= on_day),
    with_sealed   text        not null,
    agreed_sealed text        not null,
    worry         text        check (worry in ('FOURTH_TIME', 'SEVENTH_DAY', 'TENTH_DAY_OF_YEAR', 'FIFTH_TIME_OF_YEAR')),
    written_at    timestamptz not null,
    written_by    uuid        not null,
    check ((kind = 'YOUTH_DOCTOR') = (informed_on is not null))
);
comment on table app.absence_sickness_step is
    'What a school did about worrying sickness: that there was a talk or a referral, never why a pupil is ill. Kept as app.absence_pupil. Ground: WPO 8, WVO 2020 2.38; UAVG 30 lid 2 a; WGBO 7:457 keeps the rest with the doctor.';
comment on column app.absence_sickness_step.informed_on is 'when the parents were told of the referral, which comes first (privacy.md D6)';
comment on column app.absence_sickness_step.worry is 'what asked for it; empty: the school worried earlier';
create index absence_sickness_step_by_pupil on app.absence_sickness_step (pupil_id);

do $$
declare
    within    text;
    reachable text;
begin
    foreach within in array array['absence_worry', 'absence_sickness_step'] loop
        reachable := format('exists (select from app.absence_pupil p where p.id = %s.pupil_id and p.school_id = (select app.acting_organisation()))', within);
        call app.wall_raise(format('app.%s', within)::regclass, reachable, reachable);
    end loop;
end
$$;
insert into app.database_job_table values ('absence', 'absence_worry'), ('absence', 'absence_sickness_step');
