-- Who agrees with destroying (privacy.md A.6: a list, then approval): another person of the unit; where a unit has one
-- person only, somebody of another unit of the same organisation that is or was in the case, who so learns of nothing that
-- it did not know, or the data protection officer of the organisation or of what answers for it. All see numbers, kinds and
-- dates; no content.
create function app.retention_may_second(keeper uuid, sought_case uuid, second uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$
select exists (
    select from app.identity_unit k join app.identity_organisation o on o.id = k.organisation_id, app.identity_unit s
    where k.id = keeper and s.id = second
      and (s.id = k.id
        or (s.role = 'DATA_PROTECTION_OFFICER' and s.organisation_id in (o.id, o.parent))
        or (s.organisation_id = o.id and app.retention_kind(s.role) is not null
            and exists (select from app.route_case_relation r where r.case_file_id = sought_case and r.unit_id = s.id))))
$$;

-- The roles of whom somebody else than the proposer can agree today; for the unit whose list it is.
create function app.retention_seconds(sought uuid, day date) returns text[]
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$
select coalesce(array_agg(distinct u.role order by u.role), '{}')
from app.retention_item i
join app.identity_unit k on k.id = i.unit_id
join app.identity_organisation o on o.id = k.organisation_id
join app.identity_unit u on u.organisation_id in (o.id, o.parent)
join app.identity_appointment a on a.unit_id = u.id and a.valid_from <= day and (a.valid_until is null or a.valid_until > day)
join app.identity_person p on p.id = a.person_id and not p.disabled
where i.id = sought and i.unit_id = app.acting_unit() and p.id <> i.proposed_by
  and app.retention_may_second(i.unit_id, i.case_file_id, u.id)
$$;

-- Who agrees waits for who holds the case, also where it may not see the case itself.
create function app.retention_lock(sought uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    perform from app.route_case_file where id = sought and exists (select from app.retention_item i
        where i.case_file_id = sought and i.destroyed_at is null and i.withdrawn_at is null
          and app.retention_may_second(i.unit_id, sought, app.acting_unit())) for update;
end
$$;

create policy wall_second_reads on app.retention_item for select
    using (not app.acting_as_job() and destroyed_at is null and withdrawn_at is null
        and app.retention_may_second(unit_id, case_file_id, (select app.acting_unit())));
create policy wall_second_agrees on app.retention_item for update
    using (not app.acting_as_job() and destroyed_at is null and withdrawn_at is null
        and app.retention_may_second(unit_id, case_file_id, (select app.acting_unit())))
    with check (approved_by = (select app.acting_user()) and approved_by <> proposed_by and destroyed_at is null
        and withdrawn_at is null and app.retention_may_second(unit_id, case_file_id, (select app.acting_unit())));

do $$
declare
    routine  text;
    receiver text;
begin
    foreach routine in array array['app.retention_may_second(uuid, uuid, uuid)', 'app.retention_seconds(uuid, date)',
            'app.retention_lock(uuid)'] loop
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
