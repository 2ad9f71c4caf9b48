create table app.web_draft (
    owner    uuid        not null,
    key      text        not null check (length(key) <= 200),
    content  jsonb       not null,
    saved_at timestamptz not null,
    primary key (owner, key)
);
comment on table app.web_draft is
    'Forms that are not finished, private to the writer. Gone when the form is sent, or after 30 days; ground is that of the form.';
create index web_draft_by_age on app.web_draft (saved_at);

create table app.web_idempotency (
    key          text        primary key check (length(key) <= 200),
    owner        uuid        not null,
    request_hash text        not null,
    status       int,                               -- set in the transaction that took the key
    location     text,
    etag         text,
    content_type text,
    body         bytea,
    started_at   timestamptz not null
);
comment on table app.web_idempotency is
    'Answers already given to API posts, so that the same post twice has one effect. Kept 48 hours; ground is that of the post.';
create index web_idempotency_by_age on app.web_idempotency (started_at);
