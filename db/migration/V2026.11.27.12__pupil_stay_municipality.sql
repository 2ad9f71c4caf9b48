-- R-LP-07: leerplicht is of the municipality of registration, but the register reports where the pupil stays as well.
alter table app.pupil_pupil add column stay_municipality_code text check (stay_municipality_code ~ '^[0-9]{4}$');
comment on column app.pupil_pupil.stay_municipality_code is 'CBS code of the municipality where the pupil stays in fact; null: where it is registered.';
