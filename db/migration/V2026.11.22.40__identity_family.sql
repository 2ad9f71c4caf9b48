-- Parents and pupils sign in like everybody; one organisation of a kind of its own is their home.
alter table app.identity_organisation drop constraint identity_organisation_kind_check;
alter table app.identity_organisation add constraint identity_organisation_kind_check
    check (kind in ('SCHOOL_BOARD','SCHOOL_LOCATION','SWV','MUNICIPALITY','GGD','PROVIDER','INSTITUTION','FAMILY'));
alter table app.identity_person add column family boolean not null default false;
comment on column app.identity_person.family is
    'A parent or pupil: invited by who directs a case, managed by no administrator. Kept as long as a case of theirs; ground AVG 12, 15.';
