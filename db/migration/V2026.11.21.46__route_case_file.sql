create table app.route_case_number (
    year int primary key,
    last int not null check (last > 0)
);
comment on table app.route_case_number is
    'Last case number given per year, one series for the installation; never reused, so kept for ever. No personal data.';

create table app.route_case_file (
    id                  uuid        primary key,
    number              text        not null unique check (number ~ '^R-[0-9]{4}-[0-9]{4,}$'),
    request             uuid        not null unique,       -- the same form sent twice opens one case
    pupil_id            uuid        not null references app.pupil_pupil,
    source_unit_id      uuid        not null,
    source_role         text        not null,
    state               text        not null check (state in ('SIGNALLED', 'FAMILY_CONTACTED', 'KERNPARTNER_CONSULT',
                            'MDO', 'PLAN_ACTIVE', 'THUISZITTER_TABLE', 'ESCALATED', 'CLOSED')),
    positions           text[]      not null,
    phases              int         not null check (phases > 0),   -- a bit per phase P0..P7, kept with every change
    director_unit_id    uuid        not null,
    director_user_id    uuid        not null,
    school_id           uuid       ,
    swv_id              uuid       ,
    municipality_id     uuid       ,
    signal_kind         text        not null,
    signalled_on        date        not null,
    opened_on           date        not null,
    intake_due_on       date        not null,
    contacted_on        date,
    sharing_basis       text,
    views_recorded_on   date,
    aftercare_from      date,
    aftercare6_due_on   date,
    aftercare6_done_on  date,
    aftercare13_due_on  date,
    aftercare13_done_on date,
    closed_on           date,
    close_reason        text,
    close_place         text,
    version             bigint      not null,
    check ((state = 'CLOSED') = (closed_on is not null))
);
comment on table app.route_case_file is
    'Cases. Kept until 2 years after closing at school, until 19 years after birth at leerplicht; the longest term of the units in the case counts. Ground: WPO/WVO 2020 (school, swv), Leerplichtwet 1969, Jeugdwet, Wpg.';
create unique index route_case_file_one_open on app.route_case_file (pupil_id) where state <> 'CLOSED';
create index route_case_file_by_number on app.route_case_file (number text_pattern_ops);
create index route_case_file_by_school on app.route_case_file (school_id);

create table app.route_case_relation (
    case_file_id    uuid not null references app.route_case_file,
    unit_id         uuid not null,
    role            text not null,
    organisation_id uuid not null,
    kind            text not null check (kind in ('OWN', 'PARTNER')),
    from_on         date not null,
    until_on        date,                                  -- first day on which it no longer holds: then FORMER
    primary key (case_file_id, unit_id)
);
comment on table app.route_case_relation is
    'Units in a case (privacy.md B.1). Kept with the case; shows who could see what and when (AVG 5 lid 2).';
create index route_case_relation_by_unit on app.route_case_relation (unit_id, case_file_id);

create table app.route_journal_entry (
    id             uuid        primary key,
    case_file_id   uuid        not null references app.route_case_file,
    request        uuid,
    written_at     timestamptz not null,
    happened_on    date        not null,
    category       text        not null,
    source_unit_id uuid        not null,
    source_role    text        not null,
    author_id      uuid        not null,                   -- the zero id: the system
    code           text        not null,
    arguments      text[]      not null,
    text           text        not null
);
comment on table app.route_journal_entry is
    'What happened in a case: one category and one source unit a line; never changed, corrected by a new line. Kept with the case; swv-sourced lines 3 years after the assessment (WPO 18a, WVO 2020 2.47).';
create index route_journal_entry_by_case on app.route_journal_entry (case_file_id, written_at desc, id desc);
create unique index route_journal_entry_by_request on app.route_journal_entry (request) where request is not null;
