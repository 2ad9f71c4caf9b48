-- The experts of a swv are in its cases, and see none before one of them has said yes to a question in it: a relation can be
-- that of a unit that can only be asked.
alter table app.route_case_relation add column asked_only boolean not null default false;
comment on column app.route_case_relation.asked_only is
    'The unit can be asked for an advice, and sees nothing of the case until one of its people says yes.';
update app.route_case_relation r set asked_only = true
where r.role = 'SWV_EXPERT'
  and not exists (select from app.tlv_application a join app.tlv_advice v on v.application_id = a.id
                  where a.case_file_id = r.case_file_id and v.unit_id = r.unit_id and v.invitation = 'ACCEPTED');
