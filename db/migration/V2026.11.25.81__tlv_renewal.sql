-- The last school year of a tlv (R-TLV-09), and what the calendar does to tlv's.
create table app.tlv_renewal (
    -- goes with its tlv, as row-level security does not hold what a foreign key does
    tlv_id         uuid   primary key references app.tlv on delete cascade,
    version        bigint not null,
    application_id uuid   not null,
    case_file_id   uuid   not null,
    school_unit    uuid   not null,
    started_on     date   not null,
    intent         text   check (intent in ('RETURN', 'NEW_TLV')),
    chosen_on      date,
    escalated_on   date,
    outcome        text   check (outcome in ('RENEWED', 'RETURNED', 'ENDED')),
    ended_on       date,
    check ((intent is null) = (chosen_on is null)),
    check ((outcome is null) = (ended_on is null))
);
comment on table app.tlv_renewal is
    'The last school year of a tlv: return, or a new tlv. Kept and destroyed with the tlv, 3 years after its end; ground WEC 40 lid 15.';
create index tlv_renewal_by_case on app.tlv_renewal (case_file_id);
call app.wall_raise('app.tlv_renewal', app.wall_case('tlv_renewal.case_file_id'), app.wall_case('tlv_renewal.case_file_id'));
create index tlv_by_end on app.tlv (end_on) where status in ('ISSUED', 'ACTIVE', 'DORMANT');

insert into app.database_job values
    ('tlv-life', 'finds the tlv''s whose last school year has begun and those whose last day is over; acts on each within its case');
insert into app.database_job_table values ('tlv-life', 'tlv'), ('tlv-life', 'tlv_renewal');
