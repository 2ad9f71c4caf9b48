-- An EMB pupil gets a tlv for the whole remaining so or vso period (domain.md 2.4, R-TLV-06).
alter table app.tlv_application add column emb boolean not null default false;
comment on column app.tlv_application.emb is 'The pupil is ernstig meervoudig beperkt, says the school.';
