-- Figures for others, kept as they were made (R-REP-01 to R-REP-04): the same day gives the same numbers, whatever is
-- corrected or destroyed later. A row counts one child or report and says nothing else of it.
create table app.reporting_return (
    id              uuid        primary key,
    organisation_id uuid        not null,
    kind            text        not null check (kind in ('HOME', 'DUTY')),
    until_on        date        not null,
    made_at         timestamptz not null,
    made_by         uuid        not null,
    unique (organisation_id, kind, until_on)
);
comment on table app.reporting_return is
    'The quarterly return of children at home to the Inspectie (HOME) and the yearly count of leerplicht (DUTY; LPW art. 25), as they stood on a day. Numbers, no persons; kept 7 years.';
create index reporting_return_latest on app.reporting_return (organisation_id, until_on desc, kind);

create table app.reporting_row (
    id           uuid    primary key,
    return_id    uuid    not null references app.reporting_return on delete cascade,
    block        text    not null,
    line_word    text    not null,
    column_word  text    not null,
    still_open   boolean not null,                         -- stock on the day; all rows are the flow (R-REP-03)
    offer        boolean not null,
    subject_kind text    not null check (subject_kind in ('CASE', 'REPORT', 'ABSOLUTE')),
    subject_id   uuid                                      -- emptied when what it counted is destroyed: the number stays
);
comment on table app.reporting_row is
    'What a return counted, one row each, anonymised: the link to the case goes with the case. Kept as app.reporting_return.';
create index reporting_row_by_return on app.reporting_row (return_id, block, line_word, column_word);
create index reporting_row_by_subject on app.reporting_row (subject_kind, subject_id) where subject_id is not null;

call app.wall_raise('app.reporting_return', 'reporting_return.organisation_id = (select app.acting_organisation())',
    'reporting_return.organisation_id = (select app.acting_organisation())');
call app.wall_raise('app.reporting_row', 'exists (select from app.reporting_return r where r.id = reporting_row.return_id)',
    'exists (select from app.reporting_return r where r.id = reporting_row.return_id)');

insert into app.database_job values
    ('reporting', 'counts children at home, reports and absolute absence as they stood on a day, and names nobody');
insert into app.database_job_table
select 'reporting', t from unnest(array['absence_episode', 'absence_episode_event', 'absence_report', 'absence_pupil',
    'absence_absolute', 'absence_resident', 'route_case_file', 'pupil_pupil', 'reporting_return', 'reporting_row']) t;
