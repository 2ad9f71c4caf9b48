alter table app.tlv_application add column forwarded_to text;
comment on column app.tlv_application.forwarded_to is
    'the swv that it was sent on to (Awb 2:3), by name and code as far as they are known; no person';
