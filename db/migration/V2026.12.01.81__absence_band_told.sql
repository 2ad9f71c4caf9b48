-- Who is told of a band is told once, and a night that is broken off goes on where it was: what is not told yet stays to
-- be told.
alter table app.absence_episode add column band_told text;
update app.absence_episode set band_told = band;
