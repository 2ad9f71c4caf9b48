-- Which person asks something of its data, and how that is known (AVG 12 lid 6): a copy is what that person may have.
alter table app.rights_request
    add column asker_guardian  uuid,                       -- which guardian of the pupil, where the unit may know
    add column asker_authority boolean,                    -- else whether that parent has gezag, as the unit found
    add column requester       text not null default '';   -- the name, sealed: of who asks for another, or whom the case does not tell
comment on column app.rights_request.requester is 'Sealed with the key of the unit, as v1|key|nonce and ciphertext.';

-- Also before it is answered: who has no right to it is refused.
create or replace function app.rights_subject(sought uuid, keeper uuid) returns jsonb
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select (select app.pupil_subject(f.pupil_id) from app.rights_request q join app.route_case_file f on f.id = q.case_file_id
           where q.id = sought and q.unit_id = keeper and (q.granted or q.answered_on is null)) $$;
