create table app.region_postcode (
    postcode4         text primary key check (postcode4 ~ '^[1-9][0-9]{3}$'),
    municipality_name text not null,
    swv_po            text not null check (swv_po ~ '^PO[0-9]{4}$'),
    swv_vo            text not null check (swv_vo ~ '^VO[0-9]{4}$')
);
comment on table app.region_postcode is
    'Samenwerkingsverbanden by postcode, from the annex of the Regeling regio-indeling samenwerkingsverbanden passend '
    'onderwijs PO en VO. Public data, no persons; kept until a newer annex replaces it.';
comment on column app.region_postcode.municipality_name is 'as it was when the annex was issued: shown, never decided by';

create table app.region_import (
    id          uuid        primary key,
    kind        text        not null check (kind in ('POSTCODE_SWV', 'DUO_VESTIGINGEN_VO')),
    dry_run     boolean     not null,
    status      text        not null check (status in ('RUNNING', 'DONE', 'REFUSED', 'FAILED', 'INTERRUPTED')),
    sha256      text,
    lines       bigint      not null default 0,
    lines_read  bigint      not null default 0,
    unchanged   bigint      not null default 0,
    added       bigint      not null default 0,
    changed     bigint      not null default 0,
    faulty      bigint      not null default 0,
    refusal     text,
    refusal_arguments text[] not null default '{}',
    started_by  uuid,
    started_at  timestamptz not null,
    finished_at timestamptz,
    check ((status = 'RUNNING') = (finished_at is null))
);
-- one file at a time: two imports of one register would each half win
create unique index region_import_running on app.region_import ((true)) where status = 'RUNNING';
create index region_import_latest on app.region_import (started_at desc, id desc);
comment on table app.region_import is
    'Which public register was read in, when and by whom. The file''s own name is not kept: it may hold a person''s name. '
    'Kept 2 years to explain decisions that rest on it; ground AVG art. 5 lid 2 (accountability).';
comment on column app.region_import.started_by is 'the functional administrator; empty when read in by the command line';

create table app.region_import_line (
    import_id uuid   not null references app.region_import on delete cascade,
    line      bigint not null,
    severity  text   not null check (severity in ('FAULT', 'NOTICE')),
    code      text   not null,
    arguments text[] not null default '{}',
    primary key (import_id, line, severity)
);
comment on table app.region_import_line is
    'What was wrong on a line of an import: the line, a code and the faulty value. Kept as long as the import.';
