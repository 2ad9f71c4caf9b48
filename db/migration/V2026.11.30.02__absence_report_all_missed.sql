-- Whether all lessons were missed a person decides (domain.md 1.7); what was reckoned stays beside it.
alter table app.absence_report add column all_missed_reckoned boolean;
comment on column app.absence_report.all_missed_reckoned is
    'Whether all lessons were missed by what is registered, as proposed when it was sent; all_missed is what was told.';
