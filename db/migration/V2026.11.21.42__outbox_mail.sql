create table app.outbox_mail (
    id              uuid        primary key, -- also the Message-ID
    effect_key      text        not null unique,
    address         text        not null,
    subject         text        not null,
    body            text        not null,
    state           text        not null check (state in ('PENDING', 'SENT', 'FAILED')),
    attempts        integer     not null default 0,
    ordered_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    closed_at       timestamptz,
    last_error      text,
    check ((state = 'PENDING') = (closed_at is null))
);
comment on table app.outbox_mail is
    'Mail written with the act and sent after it: dossier number and link, no content. Kept 1 year after sending, as proof of notification; ground AVG 6(1)(e), Awb 3:41.';
create index outbox_mail_due on app.outbox_mail (next_attempt_at) where state = 'PENDING';
