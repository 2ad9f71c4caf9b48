-- Whoever gave a new password to two accounts that were in use could act in both names. Opening accounts ties nobody.
alter table app.identity_person add column password_reset_by uuid;
comment on column app.identity_person.password_reset_by is 'Who last gave this account a new password; null: nobody did.';
