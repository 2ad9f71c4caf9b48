-- A unit that left a case, or whose phase has passed, still answers to the family for what it keeps (AVG 12, 15-21). The
-- wall of V2026.11.22.65 let it read its own rows and not write them.

-- Policies beside those of wall_raise: a unit reads its own rows, changes them and adds them in cases that it is or was in.
create procedure app.wall_keep(protected regclass, mine text, case_file text, adds boolean) language plpgsql as
$$
declare
    kept text := format($text$(%s and exists (select from app.route_case_relation r where r.case_file_id = %s
        and r.unit_id = (select app.acting_unit())))$text$, mine, case_file);
begin
    execute format('create policy wall_keeper_reads on %s for select using (%s)', protected, mine);
    execute format('create policy wall_keeper_changes on %s for update using (%s) with check (%s)', protected, mine, kept);
    if adds then
        execute format('create policy wall_keeper_adds on %s for insert with check (%s)', protected, kept);
    end if;
end
$$;
revoke all on procedure app.wall_keep(regclass, text, text, boolean) from public;

-- One policy for every way in let any unit mark any record of any case.
drop policy if exists wall_keeper on app.rights_request;
drop policy if exists wall_keeper on app.sharing_mark;
drop policy if exists wall_keeper on app.sharing_objection;
call app.wall_keep('app.rights_request', 'unit_id = (select app.acting_unit())', 'rights_request.case_file_id', true);
call app.wall_keep('app.sharing_mark', 'source_unit_id = (select app.acting_unit())', 'sharing_mark.case_file_id', true);
call app.wall_source('app.sharing_mark', 'source_unit_id = (select app.acting_unit())');
call app.wall_keep('app.sharing_objection', $$exists (select from app.rights_request q
    where q.id = sharing_objection.id and q.unit_id = (select app.acting_unit()))$$, 'sharing_objection.case_file_id', true);
-- What it gave it takes back, also when it has left; it gives nothing more.
call app.wall_keep('app.sharing_grant', 'source_unit_id = (select app.acting_unit())', 'sharing_grant.case_file_id', false);
call app.wall_keep('app.route_task', 'unit_id = (select app.acting_unit())', 'route_task.case_file_id', true);
-- Whoever tells of a change stands in the case, or did.
call app.wall_source('app.rights_notice', $$source_unit_id = (select app.acting_unit()) and exists (select from app.route_case_relation r
    where r.case_file_id = rights_notice.case_file_id and r.unit_id = (select app.acting_unit()))$$);

-- A line that corrects stands beside the old one; what is erased goes.
create policy wall_keeper_adds on app.route_journal_entry for insert with check (source_unit_id = (select app.acting_unit())
    and author_id = (select app.acting_user()) and exists (select from app.route_case_relation r
        where r.case_file_id = route_journal_entry.case_file_id and r.unit_id = (select app.acting_unit())));
create policy wall_keeper_erases on app.route_journal_entry for delete using (source_unit_id = (select app.acting_unit()));
create policy wall_keeper_erases on app.document_document for delete using (source_unit = (select app.acting_unit()));

-- Names of pupils are for who is in the case now.
alter policy wall_read on app.route_case_name using ((unit_id = (select app.acting_unit()) and exists (select from app.route_case_relation r
        where r.case_file_id = route_case_name.case_file_id and r.unit_id = route_case_name.unit_id
        and (r.until_on is null or r.until_on > (select app.acting_day()))))
    or (select app.acting_job()));

-- The units that are told get a task, whoever tells them: who left opens none for others.
create function app.rights_tell(sought uuid, task text, moment timestamptz) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as
$$
insert into app.route_task (id, case_file_id, subject_id, kind, page, role, unit_id, opened_at)
select gen_random_uuid(), n.case_file_id, n.id, task, 'rights/notices', r.role, n.receiver_id, moment
from app.rights_notice n join app.route_case_relation r on r.case_file_id = n.case_file_id and r.unit_id = n.receiver_id
where n.id = sought and n.read_on is null
on conflict (subject_id, kind, unit_id, person_id) where done_at is null do nothing
$$;

-- Whether a unit that is or was in a case keeps anything of it: what has a term, and what the rights themselves leave.
create function app.rights_keeps(sought uuid, keeper uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$
select exists (select from app.route_case_relation where case_file_id = sought and unit_id = keeper)
   and (exists (select from app.retention_records(sought) k where k.unit_id = keeper)
     or exists (select from app.document_document where case_file = sought and source_unit = keeper)
     or exists (select from app.tlv_application a where a.case_file_id = sought and (a.applicant_unit = keeper
            or exists (select from app.tlv_advice v where v.application_id = a.id and v.unit_id = keeper)
            or exists (select from app.tlv_decision d where d.application_id = a.id and d.unit_id = keeper)))
     or exists (select from app.rights_request where case_file_id = sought and unit_id = keeper)
     or exists (select from app.rights_notice where case_file_id = sought and receiver_id = keeper)
     or exists (select from app.sharing_mark where case_file_id = sought and source_unit_id = keeper)
     or exists (select from app.sharing_grant where case_file_id = sought and source_unit_id = keeper))
$$;

-- Whether a record can go by itself. An annex or a letter goes with its application, a view with its consultation.
create function app.rights_erasable(sought uuid, sought_record uuid, keeper uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select exists (select from app.retention_records(sought) k where k.record = sought_record and k.unit_id = keeper) $$;

-- The family that a granted request is about: who left sees no pupil, and must know to whom its copy goes.
create function app.rights_subject(sought uuid, keeper uuid) returns jsonb
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select (select app.pupil_subject(f.pupil_id) from app.rights_request q join app.route_case_file f on f.id = q.case_file_id
           where q.id = sought and q.unit_id = keeper and q.granted) $$;

-- As app.route_case_sought: for the line about a refusal.
create function app.tlv_sought(sought_id uuid, sought_number text) returns uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select case_file_id from app.tlv_application where id = sought_id or number = sought_number $$;
comment on function app.tlv_sought(uuid, text) is 'Only for the line about a refusal: gives the id of a case and nothing else.';

do $$
declare
    routine  text;
    receiver text;
begin
    foreach routine in array array['app.rights_tell(uuid, text, timestamptz)', 'app.rights_keeps(uuid, uuid)',
            'app.rights_erasable(uuid, uuid, uuid)', 'app.rights_subject(uuid, uuid)', 'app.tlv_sought(uuid, text)'] loop
        execute format('revoke all on function %s from public', routine);
        for receiver in
            select distinct grantee from information_schema.role_table_grants
            where table_schema = 'app' and table_name = 'rights_request' and privilege_type = 'INSERT'
                and grantee not in (current_user, 'PUBLIC')
        loop
            execute format('grant execute on function %s to %I', routine, receiver);
        end loop;
    end loop;
end
$$;
