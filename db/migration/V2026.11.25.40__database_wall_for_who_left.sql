-- Who left a case still knows that it exists and reads its own rows, so the walls around what it keeps go on asking for its
-- relation. Who else is in the case it reads no more, and lets nobody in: not even as the unit that opened it.

create or replace function app.acting_knows_case(sought uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return app.acting_stands_in_case(sought) or sought = any (app.acting_family_cases());
end
$$;

-- The unit that opens a case lets units in before it is in itself.
create or replace function app.acting_stands_in_case(sought uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    unit uuid := app.acting_unit();
    stays boolean;
begin
    select r.until_on is null or r.until_on > app.acting_day() into stays
    from app.route_case_relation r where r.case_file_id = sought and r.unit_id = unit;
    return coalesce(stays, exists (select from app.route_case_file f where f.id = sought and f.source_unit_id = unit))
        or sought = app.acting_case();
end
$$;
