-- Where a case was, for counting a day that has been: by what is known now, and by what had been recorded then (R-REP-01).
create table app.route_municipality_left (
    id              uuid primary key,
    case_file_id    uuid not null references app.route_case_file on delete cascade,
    municipality_id uuid,                                  -- empty: none of those that work with this system
    until_on        date not null,                         -- first day on which the pupil lived elsewhere
    recorded_on     date not null
);
comment on table app.route_municipality_left is
    'In which municipality a pupil lived before it moved. Kept and destroyed with the case; ground LPW 25, WPO 18a, WVO 2020 2.47.';
create index route_municipality_left_by_case on app.route_municipality_left (case_file_id);
call app.wall_raise('app.route_municipality_left', app.wall_case('route_municipality_left.case_file_id'),
    app.wall_case('route_municipality_left.case_file_id'));
insert into app.database_job_table values ('reporting', 'route_municipality_left');
