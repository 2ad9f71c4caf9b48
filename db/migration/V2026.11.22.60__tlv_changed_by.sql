-- Who changed an application last: told to whoever sends a form that this overtook.
alter table app.tlv_application add column changed_by uuid;
comment on column app.tlv_application.changed_by is 'Person of the last change; empty when it was the system or before this column.';
