-- What the policy asks of a case is read with every page. The walls around those tables said in full, in each of ten
-- subqueries, who stands in the case; to set up such a plan took longer than to read the rows, which are few. The same
-- question as a function keeps its own plan and is asked for each row that is there.

-- Each question stands by itself and the dear ones come last: an expression in plpgsql is set up whole, with the walls of all
-- that it may read, also where its first half decides.

-- The words of app.wall_case.
create function app.acting_in_case(sought uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if exists (select from app.route_case_relation r where r.case_file_id = sought and r.unit_id = app.acting_unit()
               and (r.until_on is null or r.until_on > app.acting_day())) then
        return true;
    end if;
    return coalesce(sought = app.acting_case(), false) or sought = any (app.acting_family_cases());
end
$$;

-- The words of the wall around app.pupil_pupil.
create function app.acting_knows_pupil(sought uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if exists (select from app.route_case_relation r where r.pupil_id = sought and r.unit_id = app.acting_unit()
               and (r.until_on is null or r.until_on > app.acting_day())) then
        return true;
    end if;
    if coalesce(sought = app.acting_case_pupil(), false) or sought = any (app.acting_family_pupils()) then
        return true;
    end if;
    return exists (select from app.pupil_pupil p where p.id = sought and p.unit_id = app.acting_unit());
end
$$;

-- As it was, in that order.
create or replace function app.acting_stands_in_case(sought uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
declare
    stays boolean;
begin
    if sought = app.acting_case() then
        return true;
    end if;
    select r.until_on is null or r.until_on > app.acting_day() into stays
    from app.route_case_relation r where r.case_file_id = sought and r.unit_id = app.acting_unit();
    if stays is not null then
        return stays;
    end if;
    return exists (select from app.route_case_file f where f.id = sought and f.source_unit_id = app.acting_unit());
end
$$;
create or replace function app.acting_knows_case(sought uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if app.acting_stands_in_case(sought) then
        return true;
    end if;
    return sought = any (app.acting_family_cases());
end
$$;

do $$
declare
    read text;
begin
    foreach read in array array['sharing_grant', 'sharing_consent', 'sharing_broken_glass', 'sharing_ticket', 'sharing_mark',
                                'sharing_objection'] loop
        execute format('alter policy wall_read on app.%1$I using (app.acting_in_case(case_file_id)
            or (select app.acting_job(%1$L)))', read);
    end loop;
end
$$;
alter policy wall_read on app.pupil_guardian using (not app.acting_as_job() and app.acting_knows_pupil(pupil_id)
    or (select app.acting_job('pupil_guardian')));
alter policy wall_read on app.pupil_kin using (not app.acting_as_job() and (user_id = app.acting_user()
        or session_user = current_user and app.acting_knows_pupil(pupil_id))
    or (select app.acting_job('pupil_kin')));
