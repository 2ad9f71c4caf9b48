-- Leerwegondersteuning is a designation: asked and decided as a tlv is, and without a number. With it come the scores that
-- the criteria for praktijkonderwijs and leerwegondersteuning are about (domain.md 2.10).
alter table app.tlv_application
    add column iq                  int check (iq between 20 and 180),
    add column delay_calculating   numeric(3, 2) check (delay_calculating between 0 and 1),
    add column delay_comprehension numeric(3, 2) check (delay_comprehension between 0 and 1),
    add column delay_reading       numeric(3, 2) check (delay_reading between 0 and 1),
    add column delay_spelling      numeric(3, 2) check (delay_spelling between 0 and 1),
    add column social_emotional    boolean,
    add column choice              text not null default '',
    add column outside_criteria        boolean;
alter table app.tlv_application drop constraint tlv_application_kind_check;
alter table app.tlv_application add constraint tlv_application_kind_check check (kind in ('SBO','SO','VSO','PRO','LWOO'));
alter table app.tlv_proposal drop constraint tlv_proposal_kind_check;
alter table app.tlv_proposal add constraint tlv_proposal_kind_check check (kind in ('SBO','SO','VSO','PRO','LWOO'));
alter table app.tlv_decision drop constraint tlv_decision_outcome_check;
alter table app.tlv_decision add constraint tlv_decision_outcome_check
    check (outcome in ('GRANTED','GRANTED_DEVIATING','DESIGNATED','REFUSED'));
alter table app.tlv_decision add constraint tlv_decision_designated check ((outcome = 'DESIGNATED') <= (kind = 'LWOO'));
