-- A unit that left a case gives the family a copy of what it keeps (AVG 15): it reads what it asked, answered, agreed and
-- recorded itself. What others said in the same consultation stays behind the wall.

-- Asked of a function, as the wall around a view asks for its consultation.
create function app.consultation_answered(sought uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select exists (select from app.consultation_view v where v.consultation_id = sought and v.by_unit = app.acting_unit()) $$;
revoke all on function app.consultation_answered(uuid) from public;
do $$
declare
    receiver text;
begin
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'consultation_view' and privilege_type = 'INSERT'
            and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('grant execute on function app.consultation_answered(uuid) to %I', receiver);
    end loop;
end
$$;

-- Who reads a consultation as its own is not by that in its case.
do $$
declare
    within    text;
    policy    text;
    reachable text;
    mine      text;
begin
    foreach within in array array['partner', 'view', 'table', 'escalation', 'evaluation'] loop
        foreach policy in array array['wall_read', 'wall_insert', 'wall_update', 'wall_delete', 'wall_yields_to_owner'] loop
            execute format('drop policy %I on app.consultation_%s', policy, within);
        end loop;
        reachable := case within
            when 'evaluation' then format('exists (select from app.consultation_plan p where p.id = consultation_evaluation.plan_id and %s)',
                app.wall_case('p.case_file_id'))
            else format('exists (select from app.consultation_consultation c where c.id = consultation_%s.consultation_id and %s)',
                within, app.wall_case('c.case_file_id')) end;
        mine := format('consultation_%s.%s = (select app.acting_unit())', within,
            case within when 'partner' then 'unit_id' else 'by_unit' end);
        call app.wall_raise(format('app.consultation_%s', within)::regclass, format('(%s or %s)', mine, reachable), reachable);
    end loop;
end
$$;
create policy wall_keeper_reads on app.consultation_consultation for select
    using (by_unit = (select app.acting_unit()) or app.consultation_answered(id));
create policy wall_keeper_reads on app.consultation_plan for select using (by_unit = (select app.acting_unit()));
create policy wall_keeper_reads on app.consultation_agreement for select using (by_unit = (select app.acting_unit()));
create policy wall_keeper_reads on app.admission_request for select using (unit_id = (select app.acting_unit()));
create policy wall_keeper_reads on app.admission_plan for select using (unit_id = (select app.acting_unit()));
