-- The log's screen asks for the units of an organisation and some days.
drop index app.audit_entry_by_unit;
create index audit_entry_by_unit on app.audit_entry (actor_unit, occurred_at);
