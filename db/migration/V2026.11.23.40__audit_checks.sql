-- What the monthly check of the log (privacy.md C.6) asks of a line: each tells yes or no and nothing else.
create function app.route_closed_before(sought uuid, day date) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select exists (select from app.route_case_file where id = sought and closed_on < day) $$;
comment on function app.route_closed_before(uuid, date) is 'For the check of the log: whether a case was closed before a day.';

create function app.pupil_shares_name(sought uuid, person uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select exists (select from app.route_case_file c join app.pupil_pupil p on p.id = c.pupil_id
                  join app.identity_person i on i.id = person
                  where c.id = sought and right(lower(i.name), length(p.last_key) + 1) = ' ' || p.last_key) $$;
comment on function app.pupil_shares_name(uuid, uuid) is 'For the check of the log: whether a person bears the last name of the pupil.';
