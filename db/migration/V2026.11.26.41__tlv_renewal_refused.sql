-- A last school year also ends with the refusal of a new tlv.
alter table app.tlv_renewal drop constraint tlv_renewal_outcome_check;
alter table app.tlv_renewal add constraint tlv_renewal_outcome_check check (outcome in ('RENEWED', 'REFUSED', 'RETURNED', 'ENDED'));
