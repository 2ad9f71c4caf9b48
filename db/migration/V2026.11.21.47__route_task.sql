create table app.route_task (
    id           uuid        primary key,
    case_file_id uuid        not null references app.route_case_file,
    subject_id   uuid        not null,
    kind         text        not null,
    page         text        not null,
    role         text        not null,
    unit_id      uuid        not null,
    person_id    uuid,
    due_on       date,
    due_order    date        not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
    opened_at    timestamptz not null,
    done_at      timestamptz
);
comment on table app.route_task is
    'The work list: one row per task of a person or unit; holds no content. Kept with the case.';
create unique index route_task_open_once on app.route_task (subject_id, kind, unit_id, person_id)
    nulls not distinct where done_at is null;
create index route_task_worklist on app.route_task (unit_id, due_order, id) where done_at is null;
create index route_task_by_case on app.route_task (case_file_id, due_order, id) where done_at is null;

create table app.route_subject_number (
    subject_id uuid primary key,
    number     text not null unique
);
comment on table app.route_subject_number is
    'Public number of what a task is about when that is not the case itself (T-2026-0119). Kept with the case; no personal data.';
