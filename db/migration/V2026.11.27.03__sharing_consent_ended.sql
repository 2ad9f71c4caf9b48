-- When a family ends a consent, who received by it hears that, and who directs the case plans what can be done without
-- (domain.md S29). Opened by whoever wrote it down, also by a family or a unit that left the case.
create function app.consent_ended_tell(sought uuid, moment timestamptz) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as
$$
insert into app.route_task (id, case_file_id, subject_id, kind, page, role, unit_id, opened_at)
select gen_random_uuid(), c.id, k.id, t.kind, 'sharing/overview', r.role, r.unit_id, moment
from app.sharing_consent k join app.route_case_file c on c.id = k.case_file_id and c.state <> 'CLOSED'
cross join lateral (select k.recipient_unit_id as unit_id, 'readConsentEnded' as kind
                    union select c.director_unit_id, 'planWithoutSharing') t
join app.route_case_relation r on r.case_file_id = c.id and r.unit_id = t.unit_id
    and (r.until_on is null or r.until_on > (moment at time zone 'Europe/Amsterdam')::date)
where k.id = sought and k.recipient_unit_id is not null and coalesce(k.withdrawn_at, k.refused_at) is not null
on conflict (subject_id, kind, unit_id, person_id) where done_at is null do nothing
$$;
do $$
declare
    receiver text;
begin
    revoke all on function app.consent_ended_tell(uuid, timestamptz) from public;
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'sharing_consent' and privilege_type = 'INSERT'
            and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('grant execute on function app.consent_ended_tell(uuid, timestamptz) to %I', receiver);
    end loop;
end
$$;
