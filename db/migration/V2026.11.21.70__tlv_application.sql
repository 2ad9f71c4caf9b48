-- Applications for a toelaatbaarheidsverklaring (domain.md 2.6). No PGN or BSN: the swv part never holds one.
create table app.tlv_application_counter (
    year int primary key,
    last int not null check (last > 0)
);
comment on table app.tlv_application_counter is
    'Last number of an application (T-2026-0119) per year. Holds no personal data; kept for good, so that no number returns.';

create table app.tlv_application (
    id                       uuid    primary key,
    version                  bigint  not null,
    number                   text    not null unique check (number ~ '^T-[0-9]{4}-[0-9]{4,}$'),
    request                  uuid    not null unique,
    case_file_id             uuid    not null,
    status                   text    not null check (status in ('DRAFT','SUBMITTED','AWAITING_SUPPLEMENT','IN_REVIEW',
                                 'EXPERT_ADVICE_COMPLETE','DECISION_PENDING','GRANTED','GRANTED_DEVIATING','REFUSED',
                                 'NOT_PROCESSED','NOT_COMPETENT','NOT_COMPETENT_FORWARDED','WITHDRAWN')),
    applicant_unit           uuid    not null,
    applicant_role           text    not null,
    applicant_organisation   uuid    not null,
    applicant_person         uuid    not null,
    created_on               date    not null,
    changed_at               timestamptz not null,
    -- the swv that received it, and the one that is competent by the rules
    swv_organisation         uuid,
    swv_code                 text    check (swv_code ~ '^(PO|VO)[0-9]{4}$'),
    competent_code           text    check (competent_code ~ '^(PO|VO)[0-9]{4}$'),
    competence_outcome       text,
    competence_rule          text,
    competence_reason        text,
    competence_arguments     text,
    competence_overridable   boolean not null default false,
    competence_override      text,
    -- what is asked, and why
    kind                     text    check (kind in ('SBO','SO','VSO','PRO')),
    category                 text    check (category in ('CAT1','CAT2','CAT3')),
    requested_begin          date,
    requested_end            date,
    cluster                  text,
    target_school_code       text    not null,
    target_school            text    not null,
    place_available          text,
    support_given            text    not null,
    support_effect           text    not null,
    hindering_factors        text    not null,
    promoting_factors        text    not null,
    why_not_regular          text    not null,
    parents_view             text,
    parents_text             text    not null,
    parents_on               date,
    pupil_view               text,
    pupil_text               text    not null,
    -- the clock
    received_on              date,
    judge_due_on             date,
    judged_by                uuid,
    judged_on                date,
    supplement_due_on        date,
    advice_due_on            date,
    norm_due_on              date,
    legal_due_on             date,
    extended_on              date,
    extended_to              date,
    extension_reason         text,
    objection_until          date,
    ended_on                 date,
    end_reason               text,
    check (status = 'DRAFT' or status = 'WITHDRAWN' or received_on is not null)
);
comment on table app.tlv_application is
    'Applications for a toelaatbaarheidsverklaring. Kept 3 years after the assessment ended; ground WPO 18a, WVO 2020 2.47.';
create unique index tlv_application_one_open on app.tlv_application (case_file_id)
    where status in ('DRAFT','SUBMITTED','AWAITING_SUPPLEMENT','IN_REVIEW','EXPERT_ADVICE_COMPLETE','DECISION_PENDING');
create index tlv_application_by_case on app.tlv_application (case_file_id);
create index tlv_application_by_swv on app.tlv_application (swv_organisation, status, legal_due_on, id);
create index tlv_application_by_applicant on app.tlv_application (applicant_unit, status, id);

create table app.tlv_suspension (
    application_id uuid not null references app.tlv_application,
    position       int  not null,
    invitation     date not null,
    last_day       date not null,
    completed      date,
    asked          text not null,
    primary key (application_id, position),
    check (last_day > invitation)
);
comment on table app.tlv_suspension is
    'Invitations to supplement an application (Awb 4:5, 4:15). Kept with the application.';

create table app.tlv_annex (
    application_id uuid not null references app.tlv_application,
    document_id    uuid not null,
    kind           text not null check (kind in ('OPP','EDUCATIONAL_REPORT','RESEARCH','PARENTS_VIEW','OTHER')),
    dated_on       date,
    added_on       date not null,
    primary key (application_id, document_id)
);
comment on table app.tlv_annex is
    'Which document belongs to which application; the file itself is a document of the case. Kept with the application.';
