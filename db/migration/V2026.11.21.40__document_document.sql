create table app.document_document (
    id          uuid        primary key,
    effect_key  text        not null unique,
    case_file   uuid        not null,
    category    text        not null,
    source_unit uuid        not null,
    source_role text        not null,
    stored_by   uuid        not null,
    stored_on   date        not null,
    stored_at   timestamptz not null default clock_timestamp(), -- order within the day
    title       text        not null check (length(title) between 1 and 200),
    file_name   text        not null check (length(file_name) between 1 and 150),
    media_type  text        not null,
    size        bigint      not null check (size > 0),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    restricted  boolean     not null default false
);
comment on table app.document_document is
    'Files of a case, each of one category and one source. Kept as long as the case, per category as the source unit must (privacy.md A.6); ground per purpose A.2.';
create index document_document_by_case on app.document_document (case_file);

create table app.document_content (
    document uuid  primary key references app.document_document on delete cascade,
    bytes    bytea not null
);
alter table app.document_content alter column bytes set storage external; -- what comes in is compressed already
comment on table app.document_content is 'The bytes of document_document; same retention and ground.';
