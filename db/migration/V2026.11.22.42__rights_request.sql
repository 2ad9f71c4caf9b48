create table app.rights_request (
    id           uuid    primary key,
    case_file_id uuid    not null,
    request      uuid    not null unique,
    kind         text    not null check (kind in ('INZAGE', 'RECTIFICATIE', 'WISSING', 'BEPERKING', 'OVERDRAAGBAARHEID', 'BEZWAAR')),
    asked_by     uuid    not null,
    asked_role   text    not null check (asked_role in ('PARENT', 'PUPIL')),
    unit_id      uuid    not null,
    text         text    not null check (text <> ''),
    received_on  date    not null,
    due_on       date    not null check (due_on > received_on),
    answered_on  date,
    answered_by  uuid,
    granted      boolean,
    answer       text    not null default '',
    check ((answered_on is null) = (granted is null))
);
comment on table app.rights_request is
    'Requests of data subjects about their own data (AVG 15-21), each to the unit that answers. Kept with the case plus 1 year; ground AVG 12, 5 lid 2.';
create index rights_request_by_case on app.rights_request (case_file_id);
