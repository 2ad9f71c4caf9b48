-- What one swv reports to another of a pupil that crosses their border, and of growth after the count date (R-SWV-06, R-EUR-03).
create table app.allocation_report (
    id           uuid primary key,
    kind         text not null check (kind in ('CROSS_BORDER', 'GROWTH')),
    reporter_swv text not null,
    issuer_swv   text not null check (issuer_swv <> reporter_swv),
    tlv_number   text not null check (tlv_number ~ '^(PO|VO)\d{4}-\d{4}-\d{5}$'),
    school       text not null,
    count_date   date not null,
    enrolled_on  date not null check ((enrolled_on > count_date) = (kind = 'GROWTH')),
    reported_on  date not null,
    reported_by  uuid not null,
    answer       text check (answer in ('AGREED', 'DISPUTED')),
    answered_on  date,
    answered_by  uuid,
    reason       text not null default '',
    unique (tlv_number, school, count_date),
    check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by is null)),
    check (answer is distinct from 'DISPUTED' or reason <> '')
);
comment on table app.allocation_report is
    'Facts that swv''s report to each other: a tlv number, a school and a day, no names. Kept 7 years (AWR 52); ground WVO 2020 2.47.';
create index allocation_report_by_reporter on app.allocation_report (reporter_swv, reported_on desc);
create index allocation_report_by_issuer on app.allocation_report (issuer_swv, reported_on desc);
call app.wall_raise('app.allocation_report', 'false', 'false');
insert into app.database_job_table values ('allocation', 'allocation_report');
