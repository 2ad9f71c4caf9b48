-- An officer of data protection looks into the file that leerplicht keeps of a child, also of one without a case: with a
-- ground and for a while, as in a case (app.sharing_ticket).
create table app.leerplicht_ticket (
    id              uuid        primary key,
    request         uuid        not null unique,
    pupil_id        uuid        not null,                  -- outlives the child's file: it says who looked
    organisation_id uuid        not null,
    ground          text        not null check (ground in ('INZAGEVERZOEK', 'DATALEK', 'KLACHT', 'TOEZICHT')),
    reason          text        not null check (length(reason) <= 2000),
    opened_by       uuid        not null,
    opened_at       timestamptz not null,
    expires_at      timestamptz not null check (expires_at <= opened_at + interval '31 days'),
    closed_at       timestamptz,
    closed_by       uuid,
    check ((closed_at is null) = (closed_by is null))
);
comment on table app.leerplicht_ticket is
    'The data protection officer''s ground to look into a file of leerplicht (privacy.md B.4 K). Kept 5 years as the access log. Ground: AVG 38, 39.';
create index leerplicht_ticket_by_organisation on app.leerplicht_ticket (organisation_id, opened_at desc);

call app.wall_raise('app.leerplicht_ticket',
    '(select app.acting_role()) = ''DATA_PROTECTION_OFFICER'' and leerplicht_ticket.organisation_id = (select app.acting_organisation())',
    '(select app.acting_role()) = ''DATA_PROTECTION_OFFICER'' and leerplicht_ticket.organisation_id = (select app.acting_organisation())');
insert into app.database_job_table values ('leerplicht', 'leerplicht_ticket');

-- By what the unit is, not by what it says it is; a ticket on a child of another municipality opens nothing.
create function app.acting_ticket_children() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select array(select p.id from app.leerplicht_ticket t join app.leerplicht_pupil p on p.id = t.pupil_id
    join app.identity_unit k on k.id = p.unit_id
    join app.identity_unit o on o.id = app.acting_unit() and o.role = 'DATA_PROTECTION_OFFICER'
    where o.organisation_id = t.organisation_id and k.organisation_id = t.organisation_id and t.closed_at is null
    and t.expires_at > nullif(current_setting('app.now', true), '')::timestamptz) $$;
comment on function app.acting_ticket_children() is 'Files of leerplicht that the officer who acts has an open ticket on.';

create policy wall_ticket_reads on app.leerplicht_pupil for select using (not app.acting_as_job()
    and id = any ((select app.acting_ticket_children())::uuid[]));
create policy wall_ticket_reads on app.leerplicht_follow_up for select using (not app.acting_as_job()
    and pupil_id = any ((select app.acting_ticket_children())::uuid[]));
create policy wall_ticket_reads on app.leerplicht_step for select using (not app.acting_as_job()
    and exists (select from app.leerplicht_follow_up f where f.id = leerplicht_step.follow_up_id
        and f.pupil_id = any ((select app.acting_ticket_children())::uuid[])));
create policy wall_child_ticket_reads on app.leerplicht_enforcement for select using (not app.acting_as_job()
    and exists (select from app.leerplicht_follow_up f where f.id = leerplicht_enforcement.follow_up_id
        and f.pupil_id = any ((select app.acting_ticket_children())::uuid[])));

-- Before there is a ticket the officer reads nothing: who is asked for by name and day of birth is found, or is not.
create function app.leerplicht_child_sought(sought text, born date) returns table (pupil_id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select p.id from app.leerplicht_pupil p join app.identity_unit k on k.id = p.unit_id
    join app.identity_unit o on o.id = app.acting_unit() and o.role = 'DATA_PROTECTION_OFFICER'
    where p.birth_date = born and lower(p.name) = lower(sought) and k.organisation_id = o.organisation_id
    and not app.acting_as_job() $$;
comment on function app.leerplicht_child_sought(text, date) is
    'Children in the files of leerplicht of the municipality of the officer who acts, by whole name and day of birth.';
