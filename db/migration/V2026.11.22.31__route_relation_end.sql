-- A party that leaves the modelconvenant leaves its cases; one that comes back finds them again.
alter table app.route_case_relation add column until_by_convenant boolean not null default false;
alter table app.route_case_relation add check (not until_by_convenant or until_on is not null);
comment on column app.route_case_relation.until_by_convenant is
    'until_on follows from the accession of the unit''s organisation, and moves with it';
