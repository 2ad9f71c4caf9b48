-- Drops lines whose time has passed: whole months, by the clock of the database, of each chain
-- up to an end that a checkpoint signed in such a month. The application says when; it cannot
-- shorten the terms. Returns how many lines went.
create function app.audit_drop_old() returns bigint language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    dropped bigint;
begin
    perform pg_advisory_xact_lock(8245938585516273505); -- that of the sealer: no chain grows meanwhile
    create temporary table audit_ends on commit drop as
        select head.stream, max(head.position) as position
        from app.audit_checkpoint c
        cross join lateral jsonb_to_recordset(c.payload::jsonb -> 'heads') as head (stream text, position bigint)
        where c.made_at < date_trunc('month', clock_timestamp()
            - case when head.stream like 'security:%' then interval '18 months' else interval '5 years' end)
        group by head.stream;
    delete from pg_temp.audit_ends gone where not exists (
        select from app.audit_link l where l.stream = gone.stream and l.position = gone.position);
    perform set_config('routebord.audit', 'DELETE', true);
    insert into app.audit_cut (stream, position, hash)
        select l.stream, l.position, l.hash from pg_temp.audit_ends gone
        join app.audit_link l on l.stream = gone.stream and l.position = gone.position;
    delete from app.audit_salt s using app.audit_link l, pg_temp.audit_ends gone
        where l.stream = gone.stream and l.position <= gone.position and s.entry = l.entry;
    delete from app.audit_entry e using app.audit_link l, pg_temp.audit_ends gone
        where l.stream = gone.stream and l.position <= gone.position and e.seq = l.entry;
    get diagnostics dropped = row_count;
    delete from app.audit_link l using pg_temp.audit_ends gone
        where l.stream = gone.stream and l.position <= gone.position;
    perform set_config('routebord.audit', '', true);
    return dropped;
end
$$;

-- For whom may write lines, and nobody else.
revoke all on function app.audit_drop_old() from public;
do $$
declare
    receiver text;
begin
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'audit_entry' and privilege_type = 'INSERT'
            and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('grant execute on function app.audit_drop_old() to %I', receiver);
    end loop;
end
$$;
