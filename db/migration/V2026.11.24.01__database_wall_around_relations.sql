-- Who stands in which case and which account is of whose child: the walls are built on these two tables, so theirs may ask
-- nothing that asks them again. What they ask runs as the owner, to whom a wall yields; the owner itself never asks.

-- Whether who acts is or was in a case, opened it, works in it for the system, or is of its pupil's family.
create function app.acting_knows_case(sought uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    unit uuid := app.acting_unit();
begin
    return exists (select from app.route_case_relation r where r.case_file_id = sought and r.unit_id = unit)
        or sought = app.acting_case()
        or exists (select from app.route_case_file f where f.id = sought and f.source_unit_id = unit)
        or sought = any (app.acting_family_cases());
end
$$;

-- Whether who acts may let units in: it is in the case now, opened it, or works in it for the system.
create function app.acting_stands_in_case(sought uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    unit uuid := app.acting_unit();
begin
    return exists (select from app.route_case_relation r where r.case_file_id = sought and r.unit_id = unit
                   and (r.until_on is null or r.until_on > app.acting_day()))
        or sought = app.acting_case()
        or exists (select from app.route_case_file f where f.id = sought and f.source_unit_id = unit);
end
$$;

call app.wall_raise('app.route_case_relation',
    '(unit_id = app.acting_unit() or session_user = current_user and app.acting_knows_case(case_file_id))',
    '(session_user = current_user and app.acting_stands_in_case(case_file_id))');

-- An account is tied by the job that proved its code, and untied by a unit in a case of the pupil; nobody changes a tie.
call app.wall_raise('app.pupil_kin',
    $$(user_id = app.acting_user()
        or session_user = current_user and exists (select from app.pupil_pupil p where p.id = pupil_kin.pupil_id))$$,
    'false');
create policy wall_unties on app.pupil_kin for delete using (exists (select from app.route_case_relation r
    where r.pupil_id = pupil_kin.pupil_id and r.unit_id = (select app.acting_unit())
    and (r.until_on is null or r.until_on > (select app.acting_day()))));

-- Who keeps something of a case can hold it, and lifts its own hold: who never was in it has nothing to hold.
do $$
declare
    kept text := $q$(unit_id = (select app.acting_unit()) and exists (select from app.route_case_relation r
        where r.case_file_id = retention_hold.case_file_id and r.unit_id = (select app.acting_unit()))
        or (select app.acting_job('retention_hold')))$q$;
begin
    execute format('alter policy wall_insert on app.retention_hold with check (%s)', kept);
    execute format('alter policy wall_update on app.retention_hold using (%1$s) with check (%1$s)', kept);
    execute format('alter policy wall_delete on app.retention_hold using (%s)', '(select app.acting_job(''retention_hold''))');
end
$$;
