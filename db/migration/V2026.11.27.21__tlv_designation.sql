-- Leerwegondersteuning that was designated has no tlv with a life of its own: what became of it after an objection stands with
-- the application.
alter table app.tlv_application
    add column designated_on        date,
    add column designation_ended_on date,
    add constraint tlv_application_designation check (designation_ended_on is null or designated_on is not null);
comment on column app.tlv_application.designated_on is 'Leerwegondersteuning designated (WVO art. 10e), also after an objection.';
comment on column app.tlv_application.designation_ended_on is 'Taken back after an objection.';
update app.tlv_application a set designated_on = d.decided_on
from app.tlv_decision d where d.application_id = a.id and d.outcome = 'DESIGNATED';
