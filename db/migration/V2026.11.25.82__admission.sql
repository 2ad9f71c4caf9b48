-- The duty of care of a school: requests for admission and development plans (domain.md 2.1 and 2.2).
create table app.admission_request (
    id             uuid    primary key,
    version        bigint  not null,
    request        uuid    not null unique,
    -- goes with its case, as row-level security does not hold what a foreign key does
    case_file_id   uuid    not null references app.route_case_file on delete cascade,
    school_id      uuid    not null,
    unit_id        uuid    not null,
    unit_role      text    not null,
    status         text    not null check (status in ('OPEN', 'ADMITTED', 'REFUSED', 'WITHDRAWN')),
    enrolled       boolean not null,
    received_on    date    not null,
    extended_on    date,
    asked_on       date,
    suspended_days int     not null check (suspended_days >= 0),
    placed_on      date,
    decided_on     date,
    enrolled_on    date,
    other_school   text,
    parents_on     date,
    check ((status = 'OPEN') = (decided_on is null)),
    check (status <> 'ADMITTED' or enrolled_on is not null),
    check (status <> 'REFUSED' or other_school <> '' and parents_on is not null)
);
comment on table app.admission_request is
    'Requests for admission at a school and their terms. Kept and destroyed with the case; ground WPO 40, WVO 27, WEC 40.';
create index admission_request_by_case on app.admission_request (case_file_id);
create index admission_request_waiting on app.admission_request (received_on) where status = 'OPEN';

create table app.admission_plan (
    id             uuid   primary key,
    version        bigint not null,
    case_file_id   uuid   not null references app.route_case_file on delete cascade,
    school_id      uuid   not null,
    unit_id        uuid   not null,
    unit_role      text   not null,
    enrolled_on    date   not null,
    due_on         date   not null,
    set_on         date,
    pupil_heard_on date,
    pupil_view     text   not null,
    view_used      text   not null,
    consent_on     date,
    evaluated_on   date,
    check (set_on is null or pupil_heard_on is not null and consent_on is not null)
);
comment on table app.admission_plan is
    'When the development plan (opp) of a pupil was set and evaluated and how the pupil was heard. Kept and destroyed with the case; ground WPO 40a, WEC 41a, WVO 26.';
create index admission_plan_by_case on app.admission_plan (case_file_id);

call app.wall_raise('app.admission_request', app.wall_case('admission_request.case_file_id'), app.wall_case('admission_request.case_file_id'));
call app.wall_raise('app.admission_plan', app.wall_case('admission_plan.case_file_id'), app.wall_case('admission_plan.case_file_id'));
insert into app.database_job values
    ('admission-terms', 'finds the requests for admission that wait for a placement; acts on each within its case');
insert into app.database_job_table values ('admission-terms', 'admission_request');
