-- Two roles: the owner migrates, the application's role uses. On an external database both
-- are made beforehand (README.md, Configuration) and the application's role may have another
-- name; it is then granted there.
do $$
begin
    if exists (select from pg_roles where rolname = 'routebord_app') then
        execute 'grant usage on schema app, engine to routebord_app';
        execute format('alter default privileges for role %I in schema app grant select, insert, update, delete on tables to routebord_app', current_user);
        execute format('alter default privileges for role %I in schema app grant usage, select on sequences to routebord_app', current_user);
        execute format('alter default privileges for role %I in schema engine grant select, insert, update, delete on tables to routebord_app', current_user);
    end if;
end
$$;
