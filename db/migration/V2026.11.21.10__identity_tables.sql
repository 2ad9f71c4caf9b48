create table app.identity_organisation (
    id                  uuid    primary key,
    kind                text    not null check (kind in ('SCHOOL_BOARD','SCHOOL_LOCATION','SWV','MUNICIPALITY','GGD','PROVIDER','INSTITUTION')),
    code                text    not null check (code <> '' and length(code) <= 40),
    name                text    not null check (name <> '' and length(name) <= 200),
    place               text    not null default '',
    parent              uuid    references app.identity_organisation,
    swv                 uuid    references app.identity_organisation,
    convenant_signed_on date,
    convenant_from      date,
    convenant_until     date,                       -- null: no end
    version             bigint  not null,
    constraint identity_organisation_code unique (kind, code),
    check (convenant_from is null or convenant_signed_on is not null),
    check (convenant_until is null or convenant_until > convenant_from)
);
comment on table app.identity_organisation is
    'Parties and their accession to the modelconvenant. No personal data; kept as long as a case refers to it.';
create index identity_organisation_by_name on app.identity_organisation (kind, name, id);
create index identity_organisation_by_parent on app.identity_organisation (parent);

create table app.identity_unit (
    id              uuid    primary key,
    organisation_id uuid    not null references app.identity_organisation,
    role            text    not null,
    name            text    not null check (name <> '' and length(name) <= 200),
    version         bigint  not null,
    constraint identity_unit_name unique (organisation_id, role, name),
    constraint identity_unit_role unique (id, role)
);
comment on table app.identity_unit is
    'Units of organisations; each does the work of one role. No personal data; kept as long as a case refers to it.';
create index identity_unit_by_role on app.identity_unit (role);

create table app.identity_person (
    id                 uuid    primary key,
    username           text    not null check (username ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
    name               text    not null check (name <> '' and length(name) <= 120),
    mail               text    not null check (length(mail) <= 254),
    password_hash      text    not null,
    password_temporary boolean not null default false,
    disabled           boolean not null default false,
    version            bigint  not null,
    constraint identity_person_username unique (username)
);
comment on table app.identity_person is
    'Staff who sign in. Kept while appointed; the name stays as long as the journal and the audit trail that mention it, ground AVG 6(1)(c) and 32.';

create table app.identity_appointment (
    id          uuid    primary key,
    person_id   uuid    not null references app.identity_person,
    unit_id     uuid    not null,
    role        text    not null,
    profession  text,                               -- of an expert: orthopedagoog, psycholoog …
    valid_from  date    not null,
    valid_until date,                               -- first day without it; null: open
    version     bigint  not null,
    constraint identity_appointment_role foreign key (unit_id, role) references app.identity_unit (id, role),
    check (valid_until is null or valid_until >= valid_from)
);
comment on table app.identity_appointment is
    'Who acts for which unit, from and until. Kept 5 years after the end: it explains the lines of the audit trail, ground AVG 5(2) and 32.';
create unique index identity_appointment_open on app.identity_appointment (person_id, unit_id) where valid_until is null;
create index identity_appointment_by_unit on app.identity_appointment (unit_id);

create table app.identity_sign_in_attempt (
    key           text        primary key,          -- hash of account, of address, or of both
    failures      int         not null,
    last_at       timestamptz not null,
    blocked_until timestamptz not null
);
comment on table app.identity_sign_in_attempt is
    'Slows down guessing of passwords. Hashes only; gone after a success or a day, ground AVG 32.';
create index identity_sign_in_attempt_by_age on app.identity_sign_in_attempt (last_at);
