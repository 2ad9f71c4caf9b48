-- The report of absence, in the fields of the law (domain.md 1.7; BVM09), and what the register and the municipality answer.
create table app.absence_report (
    id               uuid        primary key,
    version          bigint      not null,
    pupil_id         uuid        not null references app.absence_pupil on delete cascade,
    school_id        uuid        not null,
    unit_id          uuid        not null,                 -- the source, whose key seals the form
    kind             text        not null check (kind in ('REL_16_IN_4', 'LRV', 'LUXURY', 'EIGHTEEN_PLUS', 'OTHER')),
    begin_on         date        not null,
    end_on           date        not null check (end_on >= begin_on),
    minutes          int         not null,
    all_missed       boolean     not null,
    by_hand          boolean     not null,
    send_by          date        not null,
    state            text        not null check (state in ('PREPARED', 'SENT', 'ACCEPTED', 'REJECTED', 'IN_TREATMENT', 'CLOSED', 'NOTED')),
    form_sealed      text        not null,                 -- what a person wrote, which may be about health
    specification    jsonb       not null,                 -- days and minutes, as they were when it was sent
    sent_at          timestamptz,
    sent_by          uuid,
    receiver_id      uuid,                                 -- leerplicht of the municipality of residence or stay
    attempt          int         not null,
    answered         int         not null,                 -- the last answer to this attempt that was heard
    faults           text[]      not null,
    close_reason     text,
    close_explanation text,
    contact          text        not null,
    case_file_id     uuid references app.route_case_file on delete set null,
    check ((state = 'PREPARED') = (attempt = 0))
);
comment on table app.absence_report is
    'Reports of absence to the register and what became of them. Gone after the school year of the report and the next. Ground: LPW 21a, WRO (WOT 24f, 24i).';
create unique index absence_report_prepared on app.absence_report (pupil_id, kind, begin_on) where state = 'PREPARED';
create index absence_report_by_pupil on app.absence_report (pupil_id);
create index absence_report_by_school on app.absence_report (school_id, send_by);
create index absence_report_by_receiver on app.absence_report (receiver_id, sent_at desc);
create index absence_report_by_case on app.absence_report (case_file_id) where case_file_id is not null;

create table app.absence_answer (
    id                uuid        primary key,             -- of the message: the same again is heard once
    report_id         uuid        not null references app.absence_report on delete cascade,
    attempt           int         not null,
    sequence          int         not null,
    state             text        not null,
    faults            text[]      not null,
    close_reason      text,
    close_explanation text,
    contact           text        not null,
    due_at            timestamptz not null,
    handled_at        timestamptz
);
comment on table app.absence_answer is
    'Messages of the register about reports of absence: accepted, rejected, the municipality''s status. Gone with the report.';
create index absence_answer_due on app.absence_answer (due_at) where handled_at is null;
create index absence_answer_by_report on app.absence_answer (report_id);

-- R-REG-03: only the school and leerplicht of the municipality, which learns of it when the register has accepted it.
do $$
declare
    told text := $text$absence_report.receiver_id = (select app.acting_unit()) and absence_report.state not in ('PREPARED', 'SENT', 'REJECTED')$text$;
    reachable text;
begin
    reachable := format('(absence_report.school_id = (select app.acting_organisation()) or %s)', told);
    call app.wall_raise('app.absence_report', reachable, reachable);
    call app.wall_source('app.absence_report', 'absence_report.school_id = (select app.acting_organisation())');
    call app.wall_raise('app.absence_answer', 'exists (select from app.absence_report r where r.id = absence_answer.report_id)',
        'exists (select from app.absence_report r where r.id = absence_answer.report_id)');
    -- whose report it is; not what else the school keeps
    create policy wall_receiver_reads on app.absence_pupil for select using (exists (select from app.absence_report r
        where r.pupil_id = absence_pupil.id and r.receiver_id = (select app.acting_unit())
        and r.state not in ('PREPARED', 'SENT', 'REJECTED') and not app.acting_as_job()));
end
$$;
insert into app.database_job_table values ('absence', 'absence_report'), ('absence', 'absence_answer');
-- A pupil's number is of no swv (R-PRIV-03).
call app.wall_narrow('app.absence_pupil', 'no_swv',
    $$(select app.acting_outside_swv()) or (select app.acting_job('absence_pupil'))$$);
