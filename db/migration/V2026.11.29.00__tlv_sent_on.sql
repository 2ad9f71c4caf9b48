-- R-COMP-04, Awb 2:3: what one swv sends on arrives at another of the same installation.
alter table app.tlv_application add column forwarded_from uuid references app.tlv_application on delete set null;
comment on column app.tlv_application.forwarded_from is 'The application at another swv, which sent it on; its first day of receipt counts.';
create unique index tlv_application_arrived_once on app.tlv_application (forwarded_from) where forwarded_from is not null;
alter table app.tlv_application add column arrived_on date;
comment on column app.tlv_application.arrived_on is
    'When it came to this swv, of what another received first: completeness is judged from this day; empty for what came here directly.';

-- The swv that sends it on writes it in the name of the school that asked, as it does with what is asked again.
drop policy wall_source on app.tlv_application;
call app.wall_source('app.tlv_application',
    'applicant_unit = (select app.acting_unit()) or (again_of is not null and app.tlv_asked_before(again_of, case_file_id, applicant_unit))
     or (forwarded_from is not null and app.tlv_asked_before(forwarded_from, case_file_id, applicant_unit))');

alter table app.route_case_relation add column aside boolean not null default false;
comment on column app.route_case_relation.aside is
    'Of a swv whose only application went on to another swv: it keeps what it had, and what the other does is nothing to it.';
