-- The list of reports page by page, by name and day of birth: names without accents, compared by byte, which the walls let an index do.
alter table app.absence_pupil
    add column first_key text not null generated always as (lower(regexp_replace(normalize(first_name, nfd), '[\u0300-\u036f]', '', 'g'))) stored,
    add column last_key text not null generated always as (lower(regexp_replace(normalize(last_name, nfd), '[\u0300-\u036f]', '', 'g'))) stored;
create index absence_pupil_by_first on app.absence_pupil (first_key text_pattern_ops);
create index absence_pupil_by_last on app.absence_pupil (last_key text_pattern_ops);
create index absence_pupil_by_birth on app.absence_pupil (birth_date);
create index absence_pupil_by_number on app.absence_pupil (number);
-- Of a school: what it has to do, the first last day first; then the rest, the latest first.
create index absence_report_to_do on app.absence_report (school_id, send_by, id) where state in ('PREPARED', 'REJECTED');
create index absence_report_sent on app.absence_report (school_id, sent_at desc, id desc) where state not in ('PREPARED', 'REJECTED');
