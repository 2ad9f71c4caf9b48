-- The record of privacy.md C.4. What is new is null on older lines; nulls stay out of the hash.
alter table app.audit_entry
    add column channel         text check (channel in ('UI', 'API', 'EXPORT', 'JOB', 'MAIL')),
    add column authn_level     text,
    add column session_hash    text,
    add column source_ip       text,                   -- truncated: /24 or /48
    add column trace_id        text check (trace_id ~ '^[0-9a-f]{32}$'),
    add column operation_id    text check (operation_id ~ '^[0-9a-f]{16}$'),
    add column parent_id       text check (parent_id ~ '^[0-9a-f]{16}$'),
    add column app_version     text,
    add column subject_key     uuid,                   -- the pupil, where the writer of the line knows it
    add column record          uuid,                   -- the one record of the case that was shown
    add column fields_hash     text,                   -- of searches: which fields, and a hash of the words
    add column grant_id        uuid,
    add column consent_id      uuid,
    add column break_glass_id  uuid,
    -- a chain per case, or per unit where there is no case; refusals outside a case are the security log
    add column stream          text not null generated always as (
        case when case_file is not null then 'case:' || case_file::text
             when decision = 'DENY' then 'security:' || actor_unit::text
             else 'unit:' || actor_unit::text end) stored;
comment on table app.audit_entry is
    'Who did, read or was refused what: ids and codes, never content. Append only. Kept at least 5 years (NEN 7513), refusals outside a case 18 months; ground AVG 5(2) and 32, BIO2 8.15.01.';
create index audit_entry_by_unit on app.audit_entry (actor_unit, seq desc);

create table app.audit_unsealed (
    entry bigint primary key
);
comment on table app.audit_unsealed is
    'Lines that wait for their place in a chain: written with the line, gone within seconds. No personal data.';
insert into app.audit_unsealed select seq from app.audit_entry;

create function app.audit_await_seal() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into app.audit_unsealed select seq from new_lines;
    return null;
end
$$;
create trigger audit_entry_await_seal
    after insert on app.audit_entry
    referencing new table as new_lines
    for each statement execute function app.audit_await_seal();

create table app.audit_link (
    id          bigint      generated always as identity unique,  -- in the order of sealing, over all chains
    stream      text        not null,
    position    bigint      not null check (position > 0),        -- without gaps, unlike a sequence
    entry       bigint      not null unique,
    person_hash bytea       not null,                             -- HMAC of the personal fields under the line's salt
    prev_hash   bytea       not null,
    hash        bytea       not null,
    sealed_at   timestamptz not null default clock_timestamp(),
    primary key (stream, position)
);
comment on table app.audit_link is
    'The chains of the audit lines: hash = SHA-256(0x01, previous hash, RFC 8785 form of the line). Append only, kept as long as its line. No personal data.';

create table app.audit_salt (
    entry bigint primary key,
    salt  bytea  not null
);
comment on table app.audit_salt is
    'The salt under which the personal fields of a line are hashed. Without it they cannot be tied to the line, and the chain still verifies. Append only; erased with app.audit_erase, kept as long as its line.';

create table app.audit_checkpoint (
    number    bigint      primary key,
    made_at   timestamptz not null,
    last_link bigint      not null,
    payload   text        not null,
    key_id    text        not null,
    signature bytea       not null
);
comment on table app.audit_checkpoint is
    'Signed heads of the chains that grew, hourly; copied to a place outside the database. Append only, kept for ever. No personal data.';

create table app.audit_cut (
    id       bigint      generated always as identity primary key,
    stream   text        not null,
    position bigint      not null,
    hash     bytea       not null,
    cut_at   timestamptz not null default clock_timestamp()
);
comment on table app.audit_cut is
    'Up to where a chain was dropped when its time had passed; a signed checkpoint holds that end. Append only, kept for ever. No personal data.';
create index audit_cut_by_stream on app.audit_cut (stream, position desc);

-- The owner changes lines for two lawful reasons only, each through its own function.
create or replace function app.audit_refuse_change() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('routebord.audit', true), '') = tg_op
            and current_user = (select pg_get_userbyid(relowner) from pg_catalog.pg_class where oid = tg_relid) then
        return null;
    end if;
    raise exception 'app.% is append only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

do $$
declare
    guarded  text;
    receiver text;
begin
    foreach guarded in array array['audit_link', 'audit_salt', 'audit_checkpoint', 'audit_cut'] loop
        execute format('create trigger %I before update or delete or truncate on app.%I
            for each statement execute function app.audit_refuse_change()', guarded || '_append_only', guarded);
    end loop;
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'audit_entry' and privilege_type = 'INSERT'
            and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('revoke update, delete, truncate on app.audit_link, app.audit_salt, app.audit_checkpoint from %I', receiver);
        execute format('revoke insert, update, delete, truncate on app.audit_cut from %I', receiver);
        execute format('revoke insert, update, truncate on app.audit_unsealed from %I', receiver);
    end loop;
end
$$;

-- Erasure: empties the personal fields of lines and forgets their salt. Only by the owner's hand.
create function app.audit_erase(lines bigint[]) returns void language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform set_config('routebord.audit', 'UPDATE', true);
    update app.audit_entry
        set actor_user = '00000000-0000-0000-0000-000000000000', subject = null, subject_key = null, source_ip = null
        where seq = any (lines);
    perform set_config('routebord.audit', 'DELETE', true);
    delete from app.audit_salt where entry = any (lines);
    perform set_config('routebord.audit', '', true);
end
$$;
revoke all on function app.audit_erase(bigint[]) from public;

-- When a checkpoint was made is for the database to say: retention goes by it.
create function app.audit_note_time() returns trigger language plpgsql as $$
begin
    new.made_at := clock_timestamp();
    return new;
end
$$;
create trigger audit_checkpoint_time before insert on app.audit_checkpoint
    for each row execute function app.audit_note_time();
