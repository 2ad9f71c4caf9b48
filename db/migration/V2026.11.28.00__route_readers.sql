-- Who of the experts of a swv said yes reads the case; a colleague who declined, or was never asked, does not.
alter table app.route_case_relation add column readers uuid[];
comment on column app.route_case_relation.readers is
    'Of this unit only these people see the case, none while empty; all of the unit where null.';
update app.route_case_relation r set readers = array(
    select distinct v.expert from app.tlv_application a join app.tlv_advice v on v.application_id = a.id
    where a.case_file_id = r.case_file_id and v.unit_id = r.unit_id and v.invitation = 'ACCEPTED' and not r.asked_only)
where r.role = 'SWV_EXPERT';
alter table app.route_case_relation drop column asked_only;

-- For others a unit is in the case as soon as one of its people reads it.
create function app.acting_reads(unit uuid, readers uuid[]) returns boolean language sql stable as
$$ select readers is null or case when unit = app.acting_unit() then coalesce(app.acting_user() = any (readers), false)
                                  else readers <> '{}' end $$;
