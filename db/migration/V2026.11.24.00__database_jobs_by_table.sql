-- A job sees the tables that it was made for and no other: of each pair of job and table it is said here.
create table app.database_job_table (
    job       text not null references app.database_job,
    protected text not null,                              -- a table of schema app with a wall
    primary key (job, protected)
);
comment on table app.database_job_table is
    'Which tables a job works in; behind the wall of any other it finds nothing. No personal data; kept for good.';

insert into app.database_job values
    ('convenant-following', 'ends and reopens the relations of a party that leaves the modelconvenant or comes back');
insert into app.database_job_table
    select 'demo', relname from pg_class where relnamespace = 'app'::regnamespace and relrowsecurity;
insert into app.database_job_table values
    ('moved-dates', 'tlv_application'), ('moved-dates', 'tlv_suspension'), ('moved-dates', 'tlv_advice'), ('moved-dates', 'route_task'),
    ('consent-birthdays', 'sharing_consent'), ('consent-birthdays', 'sharing_signature'),
    ('consent-birthdays', 'route_case_file'), ('consent-birthdays', 'pupil_pupil'), ('consent-birthdays', 'route_task'),
    ('matrix-preview', 'route_case_file'), ('matrix-preview', 'route_case_relation'), ('matrix-preview', 'pupil_pupil'),
    ('matrix-preview', 'pupil_guardian'), ('matrix-preview', 'pupil_kin'), ('matrix-preview', 'sharing_grant'),
    ('matrix-preview', 'sharing_consent'), ('matrix-preview', 'sharing_signature'),
    ('matrix-preview', 'sharing_broken_glass'), ('matrix-preview', 'sharing_ticket'), ('matrix-preview', 'sharing_mark'),
    ('matrix-preview', 'sharing_objection'),
    ('stray-cases', 'route_case_file'),
    ('invitation', 'family_invitation'), ('invitation', 'pupil_kin'),
    ('convenant-following', 'route_case_relation'),
    ('mail', 'outbox_mail'),
    ('tidying', 'web_draft');
comment on table app.database_job is
    'Jobs that work over all cases, in the tables of app.database_job_table; every other act of the system is within one case. No personal data; kept for good.';
do $$
declare
    receiver text;
begin
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'database_job_table' and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('revoke insert, update, delete, truncate, references, trigger on app.database_job_table from %I', receiver);
    end loop;
end
$$;

-- plpgsql, unlike sql, keeps its plan, and whoever is no job is told so without a look into the table.
create function app.acting_job(sought text) returns boolean language plpgsql stable as
$$
begin
    if current_setting('app.role', true) is distinct from 'SYSTEM' then
        return false;
    end if;
    return exists (select from app.database_job_table t
                   where t.job = current_setting('app.job', true) and t.protected = sought);
end
$$;

-- Where a wall rests on the rows of another table that are seen, a job that sees those would see these too.
create function app.acting_as_job() returns boolean language sql stable as
$$ select coalesce(current_setting('app.role', true) = 'SYSTEM' and current_setting('app.job', true) <> '', false) $$;

-- As it was, with the pair. The demo fills every table.
create or replace procedure app.wall_raise(protected regclass, readable text, writable text) language plpgsql as
$$
declare
    named text := (select relname from pg_class where oid = protected);
    job   text := format('(select app.acting_job(%L))', named);
begin
    insert into app.database_job_table values ('demo', named) on conflict do nothing;
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    readable := format('(not app.acting_as_job() and %s)', readable);
    writable := format('(not app.acting_as_job() and %s)', writable);
    execute format('create policy wall_read on %s for select using (%s or %s)', protected, readable, job);
    execute format('create policy wall_insert on %s for insert with check (%s or %s)', protected, writable, job);
    execute format('create policy wall_update on %s for update using (%s or %s) with check (%s or %s)',
        protected, readable, job, writable, job);
    execute format('create policy wall_delete on %s for delete using (%s or %s)', protected, writable, job);
    execute format('create policy wall_yields_to_owner on %s to %I using (session_user <> current_user or current_setting(''app.job'', true) = ''migration'')',
        protected, current_user);
end
$$;
create or replace procedure app.wall_source(protected regclass, condition text) language plpgsql as
$$
begin
    execute format('create policy wall_source on %s as restrictive for insert with check (%s or (select app.acting_case()) is not null
        or (select app.acting_job(%L)) or current_user = %L and session_user = current_user)', protected, condition,
        (select relname from pg_class where oid = protected), current_user);
end
$$;

-- These two narrow a wall that asks for the pair already.
create or replace function app.acting_outside_swv() returns boolean language plpgsql stable as
$$
begin
    return app.acting_job('pupil_number')
        or exists (select from app.identity_unit u join app.identity_organisation o on o.id = u.organisation_id
                   where u.id = app.acting_unit() and o.kind <> 'SWV');
end
$$;
create or replace function app.acting_enforcer() returns boolean language plpgsql stable as
$$
begin
    return app.acting_case() is not null or app.acting_job('route_journal_entry') or app.acting_job('document_document')
        or exists (select from app.identity_unit where id = app.acting_unit()
                   and role in ('ATTENDANCE_OFFICER', 'DATA_PROTECTION_OFFICER'));
end
$$;

-- The walls that stand ask for the pair. With this path every name in a policy comes with its schema.
do $$
declare
    path     text := current_setting('search_path');
    standing record;
    pair     text;
    resting  text;
begin
    perform set_config('search_path', 'pg_catalog', true);
    for standing in
        select tablename, policyname, qual, with_check from pg_policies
        where schemaname = 'app' and (qual like '%app.acting_job()%' or with_check like '%app.acting_job()%')
    loop
        pair := format('app.acting_job(%L)', standing.tablename);
        resting := case when standing.policyname <> 'wall_source' and standing.tablename in ('pupil_guardian', 'pupil_enrolment',
            'pupil_number', 'document_content', 'consultation_partner', 'consultation_view', 'consultation_table',
            'consultation_escalation', 'consultation_evaluation', 'tlv_suspension', 'tlv_annex', 'tlv_advice', 'tlv_decision',
            'sharing_signature', 'anonymous_answer') then format('(not app.acting_as_job() or %s) and ', pair) else '' end;
        execute format('alter policy %I on app.%I %s %s', standing.policyname, standing.tablename,
            'using (' || resting || replace(standing.qual, 'app.acting_job()', pair) || ')',
            'with check (' || resting || replace(standing.with_check, 'app.acting_job()', pair) || ')');
    end loop;
    perform set_config('search_path', path, true);
end
$$;
drop function app.acting_job();
