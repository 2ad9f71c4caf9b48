-- What a municipality received before it worked with this: its reports, and the pupils they are about, kept by its
-- leerplicht and not on the roll of a school.
alter table app.region_import add column unit_id uuid, add column resumed_after bigint not null default 0;
alter table app.region_import drop constraint region_import_kind_check;
alter table app.region_import add constraint region_import_kind_check
    check (kind in ('POSTCODE_SWV', 'DUO_VESTIGINGEN_VO', 'ABSENCE_REPORTS', 'POPULATION', 'ENROLMENTS'));
comment on column app.region_import.unit_id is 'leerplicht of a municipality, whose rows they are; empty of a public register';

alter table app.absence_pupil add column kept_by uuid;
comment on column app.absence_pupil.kept_by is
    'leerplicht that read the pupil in with its reports (gone with the last of them); empty of who is on the roll of the school';
alter table app.absence_pupil drop constraint absence_pupil_school_id_number_key;
create unique index absence_pupil_on_roll on app.absence_pupil (school_id, number) where kept_by is null;

create function app.acting_leerplicht() returns uuid language sql stable as
$$ select u.id from app.identity_unit u where u.id = app.acting_unit() and u.role = 'ATTENDANCE_OFFICER' $$;

create policy wall_keeper on app.absence_pupil
    using (kept_by = (select app.acting_leerplicht()) and not app.acting_as_job())
    with check (kept_by = (select app.acting_leerplicht()) and not app.acting_as_job());
-- Nobody reads a pupil in for another.
call app.wall_source('app.absence_pupil', 'absence_pupil.kept_by is null or absence_pupil.kept_by = (select app.acting_leerplicht())');

drop policy wall_source on app.absence_report;
call app.wall_source('app.absence_report', $$absence_report.school_id = (select app.acting_organisation())
    or absence_report.unit_id = (select app.acting_leerplicht()) and absence_report.receiver_id = absence_report.unit_id
    and absence_report.state not in ('PREPARED', 'SENT', 'REJECTED')$$);

-- The list of a municipality: what is new, the oldest first; then the rest, the latest first.
create index absence_report_new on app.absence_report (receiver_id, sent_at, id) where state = 'ACCEPTED';
create index absence_report_answered on app.absence_report (receiver_id, sent_at desc, id desc)
    where state in ('IN_TREATMENT', 'NOTED', 'CLOSED');
drop index app.absence_report_by_receiver;
