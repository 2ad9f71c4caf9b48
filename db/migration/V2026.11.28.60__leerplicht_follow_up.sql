-- What leerplicht does about absence (domain.md 1.5): the own file of one municipality's leerplicht, which nobody else reads.
create table app.leerplicht_pupil (
    id           uuid primary key,
    unit_id      uuid not null,
    name         text not null,
    birth_date   date not null,
    roll_id      uuid,                                     -- on a school's roll, as a report named it
    case_file_id uuid references app.route_case_file on delete set null,
    opened_on    date not null
);
comment on table app.leerplicht_pupil is
    'Children of whom leerplicht of a municipality keeps a file. Gone 19 years after birth, 20 when it was about the kwalificatieplicht. Ground: LPW 16, 22.';
create unique index leerplicht_pupil_by_roll on app.leerplicht_pupil (unit_id, roll_id) where roll_id is not null;
create unique index leerplicht_pupil_by_case on app.leerplicht_pupil (unit_id, case_file_id) where case_file_id is not null;
create index leerplicht_pupil_of_case on app.leerplicht_pupil (case_file_id) where case_file_id is not null;
create index leerplicht_pupil_by_birth on app.leerplicht_pupil (birth_date);

create table app.leerplicht_follow_up (
    id        uuid   primary key,
    version   bigint not null,
    pupil_id  uuid   not null references app.leerplicht_pupil on delete cascade,
    unit_id   uuid   not null,
    opened_on date   not null,
    closed_on date   check (closed_on >= opened_on)
);
comment on table app.leerplicht_follow_up is
    'The investigation of leerplicht after a report or in a case. Kept as app.leerplicht_pupil. Ground: LPW 22.';
create unique index leerplicht_follow_up_open on app.leerplicht_follow_up (pupil_id) where closed_on is null;
create index leerplicht_follow_up_by_pupil on app.leerplicht_follow_up (pupil_id);
create index leerplicht_follow_up_by_unit on app.leerplicht_follow_up (unit_id, opened_on) where closed_on is null;

create table app.leerplicht_step (
    id           uuid        primary key,                  -- of the form: sent twice, it is one step
    seq          bigint      not null generated always as identity,
    follow_up_id uuid        not null references app.leerplicht_follow_up on delete cascade,
    unit_id      uuid        not null,
    kind         text        not null,
    word         text        not null,
    report_id    uuid,
    on_day       date        not null,
    text_sealed  text        not null,
    made_by      uuid        not null,
    made_at      timestamptz not null
);
comment on table app.leerplicht_step is
    'What was done in an investigation, append only; what was written is sealed. Kept as app.leerplicht_pupil. Ground: LPW 22.';
create index leerplicht_step_by_follow_up on app.leerplicht_step (follow_up_id, seq);
create index leerplicht_step_by_report on app.leerplicht_step (report_id) where report_id is not null;

-- The compartment of enforcement (privacy.md B.5, LPA_ENF): criminal data, with a term and readers of its own.
create table app.leerplicht_enforcement (
    id           uuid        primary key,
    seq          bigint      not null generated always as identity,
    follow_up_id uuid        not null references app.leerplicht_follow_up on delete cascade,
    case_file_id uuid references app.route_case_file on delete set null,
    unit_id      uuid        not null,
    kind         text        not null,
    word         text        not null,
    report_id    uuid,
    on_day       date        not null,
    text_sealed  text        not null,
    made_by      uuid        not null,
    made_at      timestamptz not null
);
comment on table app.leerplicht_enforcement is
    'Warnings, Halt referrals and official reports by leerplicht as enforcer, sealed. Gone 5 years after they were written. Ground: LPW 22 and 26, Wpg 5, 8 and 14.';
create index leerplicht_enforcement_by_follow_up on app.leerplicht_enforcement (follow_up_id, seq);
create index leerplicht_enforcement_by_case on app.leerplicht_enforcement (case_file_id) where case_file_id is not null;
create index leerplicht_enforcement_by_age on app.leerplicht_enforcement (made_at);

do $$
declare
    ours text;
    kept text;
begin
    foreach kept in array array['leerplicht_pupil', 'leerplicht_follow_up', 'leerplicht_step', 'leerplicht_enforcement'] loop
        ours := format('%s.unit_id = (select app.acting_unit())', kept);
        call app.wall_raise(format('app.%s', kept)::regclass, ours, ours);
    end loop;
end
$$;
insert into app.database_job values
    ('leerplicht', 'removes what leerplicht keeps past its term, and looks for children nobody acts for');
insert into app.database_job_table values
    ('leerplicht', 'leerplicht_pupil'), ('leerplicht', 'leerplicht_follow_up'), ('leerplicht', 'leerplicht_enforcement');
-- Only who enforces, whatever its file holds; its officer of data protection with a ticket on the case.
call app.wall_narrow('app.leerplicht_enforcement', 'enforcement',
    $$exists (select from app.identity_unit u where u.id = (select app.acting_unit())
        and u.role in ('ATTENDANCE_OFFICER', 'DATA_PROTECTION_OFFICER')) or (select app.acting_job('leerplicht_enforcement'))$$);
create policy wall_ticket_reads on app.leerplicht_enforcement for select using (
    exists (select from app.identity_unit o join app.identity_unit k on k.organisation_id = o.organisation_id
        where o.id = (select app.acting_unit()) and o.role = 'DATA_PROTECTION_OFFICER' and k.id = leerplicht_enforcement.unit_id)
    and exists (select from app.sharing_ticket t where t.case_file_id = leerplicht_enforcement.case_file_id
        and t.organisation_id = (select app.acting_organisation()) and t.closed_at is null
        and t.expires_at > nullif(current_setting('app.now', true), '')::timestamptz)
    and not app.acting_as_job());

-- Norms of the region beside those that are there.
do $$
declare
    names text;
begin
    select pg_get_expr(conbin, conrelid) into names from pg_constraint
    where conrelid = 'app.region_setting'::regclass and conname = 'region_setting_name_check';
    alter table app.region_setting drop constraint region_setting_name_check;
    execute format('alter table app.region_setting add constraint region_setting_name_check check (%s or name in (%L, %L, %L))',
        names, 'HEARING_WORKING_DAYS', 'QUIET_DAYS', 'ENFORCEMENT_MONTHS');
end
$$;
insert into app.region_setting (id, name, value, valid_from, set_at) values
    (gen_random_uuid(), 'HEARING_WORKING_DAYS', 10, date '2020-08-01', now()),
    (gen_random_uuid(), 'QUIET_DAYS', 14, date '2020-08-01', now()),
    (gen_random_uuid(), 'ENFORCEMENT_MONTHS', 60, date '2020-08-01', now());
