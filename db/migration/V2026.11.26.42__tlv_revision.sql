-- R-TLV-11: an application can ask for another category in the place of a tlv that holds.
alter table app.tlv_application add column revises text check (revises ~ '^(PO|VO)[0-9]{4}-[0-9]{4}-[0-9]{5}$');
comment on column app.tlv_application.revises is 'Number of the tlv that the new one takes the place of.';
