-- A stranger gets no row of a consult; that it knocked is still written down.
create function app.anonymous_sought(sought uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select exists (select from app.anonymous_consult where id = sought) $$;
comment on function app.anonymous_sought(uuid) is 'Only for the line about a refusal: tells that an id exists and nothing else.';
