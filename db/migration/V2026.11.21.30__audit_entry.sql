create table app.audit_entry (
    seq            bigint      generated always as identity primary key,
    event_id       uuid        not null default gen_random_uuid(),
    occurred_at    timestamptz not null,                           -- by the clock of the application
    recorded_at    timestamptz not null default clock_timestamp(), -- by the clock of the database
    actor_user     uuid        not null,
    actor_unit     uuid        not null,
    actor_role     text        not null,
    on_behalf_of   text        not null default '',                -- for the system: the process or job that acted
    action         text        not null,
    decision       text        not null check (decision in ('PERMIT', 'DENY')),
    reason_code    text,
    case_file      uuid,
    subject        uuid,
    category       text,
    relation       text,
    phases         text,
    purposes       text,
    policy_version text,
    result_count   integer,
    check (decision = 'PERMIT' or reason_code is not null)
);
comment on table app.audit_entry is
    'Who did, read or was refused what: ids and codes, never content. Append only. Kept at least 5 years (NEN 7513); ground AVG 5(2) and 32, BIO2 8.15.01.';
-- no foreign keys: a line outlives what it speaks of
create index audit_entry_by_case on app.audit_entry (case_file, seq) where case_file is not null;
create index audit_entry_by_user on app.audit_entry (actor_user, seq);

-- The application may add and read, nothing else. Whoever got rights by default loses these.
do $$
declare
    receiver text;
begin
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'audit_entry' and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('revoke update, delete, truncate on app.audit_entry from %I', receiver);
    end loop;
end
$$;

-- A second lock, which also stops the owner's own hands.
create function app.audit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'app.audit_entry is append only' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_append_only
    before update or delete or truncate on app.audit_entry
    for each statement execute function app.audit_refuse_change();
