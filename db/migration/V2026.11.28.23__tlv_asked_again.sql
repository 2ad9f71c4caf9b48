-- R-RES-12: for a tlv that expired asleep the swv asks once more what a school asked, in the name of that school.
alter table app.tlv_application add column again_of uuid references app.tlv_application on delete set null;
comment on column app.tlv_application.again_of is 'The application that this one asks once more, of a tlv that expired while it slept.';

create function app.tlv_asked_before(sought uuid, case_sought uuid, unit_sought uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select exists (select from app.tlv_application where id = sought and case_file_id = case_sought and applicant_unit = unit_sought) $$;
comment on function app.tlv_asked_before(uuid, uuid, uuid) is 'Only for the wall: whether that unit asked that in that case.';
revoke all on function app.tlv_asked_before(uuid, uuid, uuid) from public;
do $$
declare
    receiver text;
begin
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'tlv_application' and privilege_type = 'INSERT' and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('grant execute on function app.tlv_asked_before(uuid, uuid, uuid) to %I', receiver);
    end loop;
end
$$;
drop policy wall_source on app.tlv_application;
call app.wall_source('app.tlv_application',
    'applicant_unit = (select app.acting_unit()) or (again_of is not null and app.tlv_asked_before(again_of, case_file_id, applicant_unit))');
