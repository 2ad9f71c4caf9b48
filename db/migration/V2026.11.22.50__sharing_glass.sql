-- Broken glass gets what its form and its end need: sent twice is opened once, and the family is told or not and why.
alter table app.sharing_broken_glass
    add column request       uuid   not null unique,
    add column role          text   not null,
    add column told_by       uuid,
    add column unsafe_reason text,
    add column version       bigint not null;
alter table app.sharing_broken_glass
    add check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (review_outcome is null)),
    add check ((subject_told_at is null and not unsafe_to_tell) = (told_by is null)),
    add check (unsafe_to_tell = (unsafe_reason is not null));

-- As before, and each broken glass with its id: the log says on which a reading rests.
create or replace function app.sharing_of(sought uuid) returns jsonb language sql stable as
$$
select case when g.list is null and c.list is null and b.list is null and t.list is null
                 and r.list is null and w.list is null and not o.pending then null
       else jsonb_build_object('grants', coalesce(g.list, '[]'), 'consents', coalesce(c.list, '[]'),
            'brokenGlass', coalesce(b.list, '[]'), 'tickets', coalesce(t.list, '[]'),
            'restricted', coalesce(r.list, '[]'), 'withheld', coalesce(w.list, '[]'), 'objectionPending', o.pending)
       end
from (select jsonb_agg(jsonb_build_object('id', id, 'source', jsonb_build_object('value', source_unit_id),
             'recipient', jsonb_build_object('value', recipient_unit_id), 'categories', categories,
             'records', record_ids, 'purpose', purpose, 'phases', app.phase_names(phases), 'from', valid_from,
             'until', valid_until, 'revokedAt', revoked_at,
             'informed', informed_at is not null or not_informed_reason is not null and not_informed_by is not null))
             as list
      from app.sharing_grant where case_file_id = sought) g,
     (select jsonb_agg(jsonb_build_object('id', k.id,
             'source', case when source_unit_id is not null then jsonb_build_object('value', source_unit_id) end,
             'recipient', case when recipient_unit_id is not null then jsonb_build_object('value', recipient_unit_id) end,
             'guardian', guardian_id, 'categories', categories, 'purpose', purpose,
             'signers', coalesce((select jsonb_agg(signer_id) from app.sharing_signature
                                  where consent_id = k.id and capacity <> 'LEERLING'), '[]'),
             'signedByPupil', exists (select from app.sharing_signature where consent_id = k.id and capacity = 'LEERLING'),
             'until', valid_until, 'withdrawnAt', withdrawn_at, 'refusedAt', refused_at)) as list
      from app.sharing_consent k where case_file_id = sought) c,
     (select jsonb_agg(jsonb_build_object('id', id, 'user', jsonb_build_object('value', user_id),
             'unit', jsonb_build_object('value', unit_id), 'until', expires_at)) as list
      from app.sharing_broken_glass where case_file_id = sought) b,
     (select jsonb_agg(jsonb_build_object('organisation', jsonb_build_object('value', organisation_id),
             'until', expires_at)) as list
      from app.sharing_ticket where case_file_id = sought and closed_at is null) t,
     (select jsonb_agg(record_id) as list from app.sharing_mark
      where case_file_id = sought and kind = 'RESTRICTED' and lifted_at is null) r,
     (select jsonb_agg(record_id) as list from app.sharing_mark
      where case_file_id = sought and kind = 'WITHHELD' and lifted_at is null and approved_by is not null) w,
     (select exists (select from app.sharing_objection where case_file_id = sought and decided_at is null) as pending) o
$$;

-- The data protection officers of all who take part are in each case, and see nothing of it without a ticket.
insert into app.route_case_relation (case_file_id, unit_id, role, organisation_id, kind, from_on, until_on,
    until_by_convenant)
select r.case_file_id, u.id, u.role, u.organisation_id, min(r.kind), current_date, max(r.until_on),
    bool_or(r.until_by_convenant)
from app.route_case_relation r
join app.identity_organisation o on o.id = r.organisation_id
join app.identity_unit u on u.organisation_id in (o.id, o.parent) and u.role = 'DATA_PROTECTION_OFFICER'
where r.until_on is null
group by r.case_file_id, u.id, u.role, u.organisation_id
on conflict (case_file_id, unit_id) do nothing;
