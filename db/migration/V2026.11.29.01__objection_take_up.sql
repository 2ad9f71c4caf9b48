-- A founded objection to not processing an application takes it up again.
alter table app.objection drop constraint objection_effect_check;
alter table app.objection add constraint objection_effect_check
    check (effect in ('KEEP', 'REPLACE', 'REVOKE', 'GRANT', 'TAKE_UP'));
comment on column app.tlv_application.again_of is
    'The application that this one asks once more: of a tlv that expired while it slept, or taken up again after an objection to not processing it.';
