-- A report that was sent can be corrected or withdrawn: what turns out to be sickness, leerplicht may not keep (AVG 16 and 19,
-- LPW 21a). What is withdrawn no municipality reads any more; what was sent before stays with the school alone.
alter table app.absence_report drop constraint absence_report_state_check;
alter table app.absence_report add constraint absence_report_state_check check (state in
    ('PREPARED', 'SENT', 'ACCEPTED', 'REJECTED', 'IN_TREATMENT', 'CLOSED', 'NOTED', 'WITHDRAWN'));
alter table app.absence_report
    add column change_act text check (change_act in ('CORRECTION', 'WITHDRAWAL')),
    add column change_state text check (change_state in ('SENT', 'ACCEPTED', 'REJECTED')),
    add column changed_on date,
    add column withdrawal_reason text check (withdrawal_reason in ('SICK_AFTERWARDS', 'REGISTERED_IN_ERROR', 'WRONG_PUPIL', 'OTHER')),
    add column differs_on date,
    add constraint absence_report_change_check check ((change_act is null) = (change_state is null)
        and (change_act is null) = (changed_on is null) and (state = 'WITHDRAWN') = (withdrawal_reason is not null)
        and (state <> 'WITHDRAWN' or change_act = 'WITHDRAWAL'));
comment on column app.absence_report.change_state is 'Where the message of the last correction or withdrawal stands at the register.';
comment on column app.absence_report.differs_on is 'Since when what is registered no longer agrees with what was sent; empty: it agrees.';
create index absence_report_differing on app.absence_report (school_id, sent_at desc, id desc) where differs_on is not null;

do $$
declare
    told text := $text$absence_report.receiver_id = (select app.acting_unit()) and absence_report.state not in ('PREPARED', 'SENT', 'REJECTED', 'WITHDRAWN')$text$;
    reachable text;
    wall text;
begin
    foreach wall in array array['wall_read', 'wall_insert', 'wall_update', 'wall_delete', 'wall_yields_to_owner'] loop
        execute format('drop policy %I on app.absence_report', wall);
    end loop;
    reachable := format('(absence_report.school_id = (select app.acting_organisation()) or %s)', told);
    call app.wall_raise('app.absence_report', reachable, reachable);
end
$$;

create table app.absence_report_sending (
    id            uuid        primary key,
    report_id     uuid        not null references app.absence_report on delete cascade,
    school_id     uuid        not null,
    attempt       int         not null,
    begin_on      date        not null,
    end_on        date        not null,
    minutes       int         not null,
    specification jsonb       not null,
    replaced_at   timestamptz not null,
    replaced_by   uuid        not null,
    unique (report_id, attempt)
);
comment on table app.absence_report_sending is
    'What was sent in a report before it was corrected, for the school alone. Gone with the report. Ground: LPW 21a, AVG 5 and 16.';

create table app.absence_report_notice (
    id           uuid primary key,
    report_id    uuid not null references app.absence_report on delete cascade,
    pupil_id     uuid not null references app.absence_pupil on delete cascade,
    school_id    uuid not null,
    receiver_id  uuid not null,
    case_file_id uuid references app.route_case_file on delete set null,
    act          text not null check (act in ('CORRECTION', 'WITHDRAWAL')),
    told         text check (told in ('NOT_RIGHT', 'WRONG_PUPIL')),
    sent_on      date not null,
    on_day       date not null,
    judgement    text check (judgement in ('NOTHING_LEFT', 'OTHER_GROUND')),
    judged_on    date,
    judged_by    uuid,
    check ((act = 'WITHDRAWAL') = (told is not null)),
    check ((judgement is null) = (judged_on is null) and (judgement is null) = (judged_by is null))
);
comment on table app.absence_report_notice is
    'That a school corrected or withdrew a report, for leerplicht that received it: no days, hours or reasons. Gone with the report. Ground: AVG 19.';
create index absence_report_notice_open on app.absence_report_notice (receiver_id, on_day) where judged_on is null;
create index absence_report_notice_by_report on app.absence_report_notice (report_id);
create index absence_report_notice_by_pupil on app.absence_report_notice (pupil_id);
create index absence_report_notice_by_case on app.absence_report_notice (case_file_id) where case_file_id is not null;

do $$
declare
    own text := 'absence_report_sending.school_id = (select app.acting_organisation())';
    reachable text := '(absence_report_notice.school_id = (select app.acting_organisation()) or absence_report_notice.receiver_id = (select app.acting_leerplicht()))';
begin
    call app.wall_raise('app.absence_report_sending', own, own);
    call app.wall_source('app.absence_report_sending', own);
    call app.wall_raise('app.absence_report_notice', reachable, reachable);
    call app.wall_source('app.absence_report_notice', 'absence_report_notice.school_id = (select app.acting_organisation())');
end
$$;
-- Whose report it was, until that was judged.
create policy wall_leerplicht_reads_changed on app.absence_pupil for select using (exists (select from app.absence_report_notice n
    where n.pupil_id = absence_pupil.id and n.receiver_id = (select app.acting_leerplicht()) and n.judged_on is null
    and not app.acting_as_job()));
