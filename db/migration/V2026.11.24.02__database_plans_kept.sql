-- A function in sql is planned anew in each statement that calls it, with the walls of all that it reads; one in plpgsql keeps
-- its plan as long as the connection lives. The same questions as before: only how they are kept is another.

-- For staff, who have no children here, no look into the tables at all.
create or replace function app.acting_family_pupils() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if coalesce(current_setting('app.role', true), '') not in ('PARENT', 'PUPIL') then
        return '{}';
    end if;
    return array(select k.pupil_id from app.pupil_kin k where k.user_id = app.acting_user());
end
$$;
create or replace function app.acting_family_cases() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    pupils uuid[] := app.acting_family_pupils();
begin
    if pupils = '{}' then
        return '{}';
    end if;
    return array(select f.id from app.route_case_file f where f.pupil_id = any (pupils));
end
$$;
create or replace function app.acting_case_pupil() returns uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    sought uuid := app.acting_case();
begin
    if sought is null then
        return null;
    end if;
    return (select f.pupil_id from app.route_case_file f where f.id = sought);
end
$$;

-- What the policy asks of a case; the words of these two are those of V2026.11.22.50 and V2026.11.22.11.
do $$
declare
    kept record;
begin
    for kept in
        select oid::regprocedure as signature, proname, prosrc from pg_proc
        where oid in ('app.sharing_of(uuid)'::regprocedure, 'app.pupil_subject(uuid)'::regprocedure) and prolang =
            (select oid from pg_language where lanname = 'sql')
    loop
        execute format('create or replace function app.%I(sought uuid) returns jsonb language plpgsql stable as %L',
            kept.proname, 'begin return (' || kept.prosrc || '); end');
    end loop;
end
$$;
