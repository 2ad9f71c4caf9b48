-- A swv that left a case gives the family a copy of what it keeps (AVG 15): the objections to its decision too. It reads the
-- rows that they hang on; what others wrote there stays with the policy.
create function app.acting_judged(sought_case uuid, swv uuid) returns boolean language sql stable as
$$
select swv = (select u.organisation_id from app.identity_unit u where u.id = app.acting_unit())
   and exists (select from app.route_case_relation r where r.case_file_id = sought_case and r.unit_id = app.acting_unit())
$$;
create policy wall_keeper_reads on app.tlv_application for select
    using (not app.acting_as_job() and app.acting_judged(case_file_id, swv_organisation));
create policy wall_keeper_reads on app.tlv_decision for select
    using (not app.acting_as_job() and exists (select from app.tlv_application a
        where a.id = tlv_decision.application_id and app.acting_judged(a.case_file_id, a.swv_organisation)));
create policy wall_keeper_reads on app.objection for select
    using (not app.acting_as_job() and app.acting_judged(case_file_id, swv_organisation));
