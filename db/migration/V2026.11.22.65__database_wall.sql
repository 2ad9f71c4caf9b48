-- The second wall (security.md F.1): row-level security on coarse facts. The policy in nl.routebord.sharing stays the
-- first and decides on category, phase, consent and redaction; here only: what is the acting unit to the case?
--
-- Each transaction says for whom it works (nl.routebord.identity.RowContext). Who says nothing gets no rows: after a
-- transaction these settings are empty, not null, hence nullif.
create function app.acting_unit() returns uuid language sql stable as
$$ select nullif(current_setting('app.unit', true), '')::uuid $$;
create function app.acting_user() returns uuid language sql stable as
$$ select nullif(current_setting('app.user', true), '')::uuid $$;
create function app.acting_role() returns text language sql stable as
$$ select nullif(current_setting('app.role', true), '') $$;
create function app.acting_day() returns date language sql stable as
$$ select (nullif(current_setting('app.now', true), '')::timestamptz at time zone 'Europe/Amsterdam')::date $$;
-- The system acts within one case ...
create function app.acting_case() returns uuid language sql stable as
$$ select case when current_setting('app.role', true) = 'SYSTEM' then nullif(current_setting('app.case', true), '')::uuid end $$;

-- ... or as one of these jobs, which see all.
create table app.database_job (
    name text primary key,
    why  text not null
);
comment on table app.database_job is
    'Jobs that work over all cases; every other act of the system is within one case. No personal data; kept for good.';
insert into app.database_job values
    ('moved-dates', 'counts the terms of all running applications anew when a day is equated by decree'),
    ('consent-birthdays', 'opens a task before a birthday on which others must consent'),
    ('matrix-preview', 'counts the running cases that another policy matrix would touch'),
    ('demo', 'fills the invented region of the demo profile'),
    ('stray-cases', 'looks for open cases whose route has stopped; reads ids only');
create function app.acting_job() returns boolean language sql stable as
$$ select current_setting('app.role', true) = 'SYSTEM'
          and exists (select from app.database_job where name = current_setting('app.job', true)) $$;

-- Whose file holds pupil numbers, and who enforces: by what the unit is, not by what it says it is.
create function app.acting_outside_swv() returns boolean language sql stable as
$$ select exists (select from app.identity_unit u join app.identity_organisation o on o.id = u.organisation_id
                  where u.id = app.acting_unit() and o.kind <> 'SWV') or app.acting_job() $$;
create function app.acting_enforcer() returns boolean language sql stable as
$$ select exists (select from app.identity_unit where id = app.acting_unit()
                  and role in ('ATTENDANCE_OFFICER', 'DATA_PROTECTION_OFFICER'))
          or app.acting_case() is not null or app.acting_job() $$;

-- The children of who acts as family, and their cases: few, asked for once a statement. Reviewed SECURITY DEFINER
-- functions: a policy that looked into a table behind the wall would bring that table's policy along, and that one's.
create function app.acting_family_pupils() returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select array(select k.pupil_id from app.pupil_kin k
                where current_setting('app.role', true) in ('PARENT', 'PUPIL')
                and k.user_id = nullif(current_setting('app.user', true), '')::uuid) $$;
create function app.acting_family_cases() returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select array(select f.id from app.route_case_file f where f.pupil_id = any (app.acting_family_pupils())) $$;
-- And the pupil of the case the system works in.
create function app.acting_case_pupil() returns uuid language sql stable security definer set search_path = pg_catalog as
$$ select f.pupil_id from app.route_case_file f where f.id = app.acting_case() $$;

-- What the text of a policy is made of. The policies hold the text itself, so that the planner can use the indexes.
-- The column must come with its table: a bare one would mean that of the table inside.
create function app.wall_case(case_file text) returns text language sql immutable as
$$ select format($text$(exists (select from app.route_case_relation r where r.case_file_id = %1$s
        and r.unit_id = (select app.acting_unit()) and (r.until_on is null or r.until_on > (select app.acting_day())))
    or %1$s = any ((select app.acting_family_cases())::uuid[])
    or %1$s = (select app.acting_case()))$text$, case_file) $$;

-- Raises the wall around a table. A row may be locked by who may read it and changed by who may write it. The owner is
-- held too, but for migrations and for reviewed SECURITY DEFINER functions that the application calls.
create procedure app.wall_raise(protected regclass, readable text, writable text) language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('create policy wall_read on %s for select using (%s or (select app.acting_job()))', protected, readable);
    execute format('create policy wall_insert on %s for insert with check (%s or (select app.acting_job()))', protected, writable);
    execute format('create policy wall_update on %s for update using (%s or (select app.acting_job())) with check (%s or (select app.acting_job()))',
        protected, readable, writable);
    execute format('create policy wall_delete on %s for delete using (%s or (select app.acting_job()))', protected, writable);
    execute format('create policy wall_yields_to_owner on %s to %I using (session_user <> current_user or current_setting(''app.job'', true) = ''migration'')',
        protected, current_user);
end
$$;
-- What must hold besides, for whoever reads or writes; migrations are let through.
create procedure app.wall_narrow(protected regclass, name text, condition text) language plpgsql as
$$
begin
    execute format('create policy %I on %s as restrictive using (%s or current_user = %L and session_user = current_user)',
        name, protected, condition, current_user);
end
$$;
revoke all on procedure app.wall_raise(regclass, text, text), app.wall_narrow(regclass, text, text) from public;
-- changed by migrations only
do $$
declare
    receiver text;
begin
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'database_job' and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('revoke insert, update, delete, truncate on app.database_job from %I', receiver);
    end loop;
end
$$;

-- Pupil numbers leave the table that many read for one that no swv reaches.
create table app.pupil_number (
    pupil_id   uuid  primary key references app.pupil_pupil,
    unit_id    uuid  not null,
    pgn_sealed text  not null,                     -- v1|key|nonce|ciphertext (AES-256-GCM)
    pgn_index  bytea not null                      -- keyed hash per unit: finds the same number, tells it to nobody
);
comment on table app.pupil_number is
    'PGN per pupil and source unit. Kept as app.pupil_pupil. Ground: WPO 182, WVO 2020 8.17, Wabb 10; never for a swv.';
insert into app.pupil_number select id, unit_id, pgn_sealed, pgn_index from app.pupil_pupil where pgn_index is not null;
alter table app.pupil_pupil drop column pgn_sealed, drop column pgn_index;
create unique index pupil_number_by_pgn on app.pupil_number (unit_id, pgn_index);

create index route_case_file_by_pupil on app.route_case_file (pupil_id);

-- Who stands in a case stands by its pupil: the wall around pupils asks this table alone.
alter table app.route_case_relation add column pupil_id uuid;
update app.route_case_relation r set pupil_id = c.pupil_id from app.route_case_file c where c.id = r.case_file_id;
alter table app.route_case_relation alter column pupil_id set not null;
create index route_case_relation_by_pupil on app.route_case_relation (pupil_id, unit_id);
create function app.route_case_relation_pupil() returns trigger language plpgsql security definer set search_path = pg_catalog as
$$
begin
    select c.pupil_id into new.pupil_id from app.route_case_file c where c.id = new.case_file_id;
    return new;
end
$$;
create trigger route_case_relation_pupil before insert on app.route_case_relation
    for each row execute function app.route_case_relation_pupil();

-- Who stands in which case (app.route_case_relation) and which account is of whose child (app.pupil_kin) hold ids only
-- and are what the wall is built on: no policy on those, or it would go round in circles.
call app.wall_raise('app.route_case_file',
    $$(source_unit_id = (select app.acting_unit())
        or exists (select from app.route_case_relation r where r.case_file_id = route_case_file.id and r.unit_id = (select app.acting_unit()))
        or pupil_id = any ((select app.acting_family_pupils())::uuid[])
        or id = (select app.acting_case()))$$,
    $$(source_unit_id = (select app.acting_unit())
        or exists (select from app.route_case_relation r where r.case_file_id = route_case_file.id and r.unit_id = (select app.acting_unit())
            and (r.until_on is null or r.until_on > (select app.acting_day())))
        or id = (select app.acting_case()))$$);

call app.wall_raise('app.pupil_pupil',
    $$(unit_id = (select app.acting_unit())
        or id = any ((select app.acting_family_pupils())::uuid[])
        or exists (select from app.route_case_relation r where r.pupil_id = pupil_pupil.id
            and r.unit_id = (select app.acting_unit()) and (r.until_on is null or r.until_on > (select app.acting_day())))
        or id = (select app.acting_case_pupil()))$$,
    $$unit_id = (select app.acting_unit())$$);
call app.wall_raise('app.pupil_guardian',
    $$exists (select from app.pupil_pupil p where p.id = pupil_guardian.pupil_id)$$,
    $$exists (select from app.pupil_pupil p where p.id = pupil_guardian.pupil_id and p.unit_id = (select app.acting_unit()))$$);
call app.wall_raise('app.pupil_enrolment',
    $$exists (select from app.pupil_pupil p where p.id = pupil_enrolment.pupil_id)$$,
    $$exists (select from app.pupil_pupil p where p.id = pupil_enrolment.pupil_id and p.unit_id = (select app.acting_unit()))$$);
call app.wall_raise('app.pupil_number',
    $$exists (select from app.pupil_pupil p where p.id = pupil_number.pupil_id)$$,
    $$unit_id = (select app.acting_unit())$$);
call app.wall_narrow('app.pupil_number', 'no_swv', '(select app.acting_outside_swv())');

-- A line has one source; the system writes in the name of the unit of the case, the family in that of the director.
call app.wall_raise('app.route_journal_entry',
    format('(source_unit_id = (select app.acting_unit()) or %s)', app.wall_case('route_journal_entry.case_file_id')),
    format($$((source_unit_id = (select app.acting_unit()) or author_id = '00000000-0000-0000-0000-000000000000'
        or author_id = (select app.acting_user())) and %s)$$, app.wall_case('route_journal_entry.case_file_id')));
call app.wall_narrow('app.route_journal_entry', 'enforcement', $$category <> 'LPA_ENF' or (select app.acting_enforcer())$$);

call app.wall_raise('app.route_task',
    format('(unit_id = (select app.acting_unit()) or %s)', app.wall_case('route_task.case_file_id')),
    app.wall_case('route_task.case_file_id'));

call app.wall_raise('app.document_document',
    format('(source_unit = (select app.acting_unit()) or %s)', app.wall_case('document_document.case_file')),
    format($$((source_unit = (select app.acting_unit()) or stored_by = '00000000-0000-0000-0000-000000000000') and %s)$$,
        app.wall_case('document_document.case_file')));
call app.wall_narrow('app.document_document', 'enforcement', $$category <> 'LPA_ENF' or (select app.acting_enforcer())$$);
call app.wall_raise('app.document_content',
    $$exists (select from app.document_document d where d.id = document_content.document)$$,
    $$exists (select from app.document_document d where d.id = document_content.document)$$);

-- A stranger gets no row; that it knocked is still written down, with the case it knocked at.
create function app.route_case_sought(sought_id uuid, sought_number text) returns uuid
    language sql stable security definer set search_path = pg_catalog as
$$ select id from app.route_case_file where id = sought_id or number = sought_number $$;
comment on function app.route_case_sought(uuid, text) is 'Only for the line about a refusal: gives an id and nothing else.';

-- What row-level security does not hold: emptying a table, and asking by a foreign key what is in it.
do $$
declare
    receiver text;
begin
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER') and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('revoke truncate, references, trigger on all tables in schema app from %I', receiver);
    end loop;
end
$$;
