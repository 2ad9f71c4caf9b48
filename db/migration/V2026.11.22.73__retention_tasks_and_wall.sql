-- What is due becomes a task of its unit, once; the job and units that left a case see no tasks of others.
create function app.retention_remind(day date, moment timestamptz) returns int
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    opened int;
begin
    insert into app.route_task (id, case_file_id, subject_id, kind, page, role, unit_id, due_on, opened_at)
    select gen_random_uuid(), d.case_file_id, d.subject_id, 'destroyFile', 'retention/list', d.role, d.unit_id, d.due_on, moment
    from app.retention_due(null, day) d where d.held is null
    on conflict (subject_id, kind, unit_id, person_id) where done_at is null do nothing;
    get diagnostics opened = row_count;
    return opened;
end
$$;

-- The task of an item that two people agreed on is done; another part of the same case opens it again when due.
create function app.retention_done(sought uuid, moment timestamptz) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as
$$
update app.route_task t set done_at = moment from app.retention_item i
where i.id = sought and i.approved_by is not null and t.subject_id = i.subject_id and t.unit_id = i.unit_id
  and t.kind = 'destroyFile' and t.done_at is null
$$;

do $$
declare
    routine  text;
    receiver text;
begin
    foreach routine in array array['app.retention_remind(date, timestamptz)', 'app.retention_done(uuid, timestamptz)'] loop
        execute format('revoke all on function %s from public', routine);
        for receiver in
            select distinct grantee from information_schema.role_table_grants
            where table_schema = 'app' and table_name = 'retention_item' and privilege_type = 'INSERT'
                and grantee not in (current_user, 'PUBLIC')
        loop
            execute format('grant execute on function %s to %I', routine, receiver);
        end loop;
    end loop;
end
$$;

-- Where the wall stands (V2026.11.22.65): a unit that left a case still answers for what it keeps, and reaches its own rows.
do $$
begin
    if to_regprocedure('app.wall_raise(regclass, text, text)') is null then
        return;
    end if;
    create policy wall_keeper on app.rights_request using (unit_id = (select app.acting_unit()));
    create policy wall_keeper on app.sharing_mark using (source_unit_id = (select app.acting_unit()));
    create policy wall_keeper on app.sharing_objection using (exists (select from app.rights_request q
        where q.id = sharing_objection.id and q.unit_id = (select app.acting_unit())));
end
$$;
