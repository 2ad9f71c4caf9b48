-- The use of a tlv: who is enrolled on it, and when that ends (domain.md 2.7).
create table app.tlv_use (
    id           uuid   primary key,
    version      bigint not null,
    -- goes with its tlv, as row-level security does not hold what a foreign key does
    tlv_id       uuid   not null references app.tlv on delete cascade,
    case_file_id uuid   not null,
    school_id    uuid   not null,
    unit_id      uuid   not null,
    school_type  text   not null,
    enrolled_on  date   not null,
    left_on      date   check (left_on >= enrolled_on - 1),
    left_to      text   check (left_to in ('REGULAR', 'NEXT_LEVEL', 'NO_SCHOOL', 'SAME_KIND', 'UNKNOWN')),
    recorded_on  date   not null,
    recorded_by  uuid   not null,
    unique (tlv_id, school_id, enrolled_on),
    check ((left_on is null) = (left_to is null))
);
comment on table app.tlv_use is
    'Enrolments on a tlv. Kept and destroyed with the tlv, 3 years after its end; ground WPO 18a, WVO 2020 2.47, WEC 40.';
create unique index tlv_use_one_open on app.tlv_use (tlv_id) where left_on is null;
call app.wall_raise('app.tlv_use', app.wall_case('tlv_use.case_file_id'), app.wall_case('tlv_use.case_file_id'));

alter table app.tlv add column return_agreed_on date;
comment on column app.tlv.return_agreed_on is 'R-TLV-10: the swv agreed that it is used again after a return or a gap; null once it is.';
