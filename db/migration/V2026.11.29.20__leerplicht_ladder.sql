-- Who is called when nobody acts for a child at home: the team lead of an organisation, who has doorzettingsmacht.
create table app.leerplicht_ladder (
    id              uuid        primary key,               -- of the form: sent twice, it is one
    organisation_id uuid        not null references app.identity_organisation,
    step            text        not null check (step in ('TEAM', 'POWER')),
    person_id       uuid        not null,
    unit_id         uuid        not null references app.identity_unit,
    from_on         date        not null,
    until_on        date        check (until_on >= from_on),
    set_by          uuid        not null,
    set_at          timestamptz not null
);
comment on table app.leerplicht_ladder is
    'Who is called when nobody acts for a child at home, by organisation or region. Kept as an agreement of the region; no pupil data. Ground: agreement of swv and municipalities (R-DZ-01).';
create unique index leerplicht_ladder_now on app.leerplicht_ladder (organisation_id, step) where until_on is null;

-- That who was called acted; what was said stands in the journal of the case.
create table app.leerplicht_call_answer (
    id           uuid        primary key,                  -- of the form: sent twice, it is one
    episode_id   uuid        not null references app.absence_episode on delete cascade,
    case_file_id uuid        not null references app.route_case_file on delete cascade,
    step         text        not null check (step in ('TEAM', 'POWER')),
    unit_id      uuid        not null,
    person_id    uuid        not null,
    answered_at  timestamptz not null
);
comment on table app.leerplicht_call_answer is
    'That the team lead or the holder of doorzettingsmacht acted for a child at home. Kept as app.absence_episode. Ground: LPW 16, 22; convenant.';
create index leerplicht_call_answer_by_episode on app.leerplicht_call_answer (episode_id, answered_at);
create index leerplicht_call_answer_by_case on app.leerplicht_call_answer (case_file_id);

do $$
begin
    call app.wall_raise('app.leerplicht_call_answer',
        format('(leerplicht_call_answer.unit_id = (select app.acting_unit()) or %s)', app.wall_case('leerplicht_call_answer.case_file_id')),
        'leerplicht_call_answer.unit_id = (select app.acting_unit())');
end
$$;
insert into app.database_job_table values ('leerplicht', 'leerplicht_call_answer');

-- Who is called by name sees that there is such a case, also outside it; the policy shows nothing of the child.
create index route_task_called on app.route_task (unit_id, person_id) include (case_file_id)
    where page = 'leerplicht/called' and done_at is null;
create function app.acting_called_cases() returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select array(select t.case_file_id from app.route_task t
                where t.page = 'leerplicht/called' and t.done_at is null and t.unit_id = app.acting_unit()
                and t.person_id = app.acting_user()) $$;
comment on function app.acting_called_cases() is 'Cases for which the person who acts was called because nobody acts.';
create policy wall_called_reads on app.route_case_file for select using (not app.acting_as_job()
    and id = any ((select app.acting_called_cases())::uuid[]));

-- So long nobody acts before the next is called.
do $$
declare
    names text;
begin
    select pg_get_expr(conbin, conrelid) into names from pg_constraint
    where conrelid = 'app.region_setting'::regclass and conname = 'region_setting_name_check';
    alter table app.region_setting drop constraint region_setting_name_check;
    execute format('alter table app.region_setting add constraint region_setting_name_check check (%s or name in (%L, %L))',
        names, 'QUIET_TEAM_DAYS', 'QUIET_POWER_DAYS');
end
$$;
insert into app.region_setting (id, name, value, valid_from, set_at) values
    (gen_random_uuid(), 'QUIET_TEAM_DAYS', 28, date '2020-08-01', now()),
    (gen_random_uuid(), 'QUIET_POWER_DAYS', 42, date '2020-08-01', now());
