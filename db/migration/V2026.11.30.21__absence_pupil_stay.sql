-- Residence by the BRP, whose leerplicht enforces, and the stay elsewhere, to which the register reports (R-LP-07).
alter table app.absence_pupil
    add column stay_municipality_id uuid,
    add constraint absence_pupil_stay_elsewhere check (stay_municipality_id <> municipality_id);
comment on column app.absence_pupil.municipality_id is 'of residence, by the BRP (R-LP-07)';
comment on column app.absence_pupil.stay_municipality_id is
    'in which the pupil in fact stays, as in an institution; empty where that is the one of residence (R-LP-07)';
