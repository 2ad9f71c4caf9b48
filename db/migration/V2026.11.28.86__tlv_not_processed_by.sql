alter table app.tlv_application add column not_processed_by uuid;
comment on column app.tlv_application.not_processed_by is
    'who decided not to process it (Awb 4:5): that person does not judge an objection to it (Awb 10:3 lid 3); empty where '
    'the term ran out by itself before that was a decision of a person';
