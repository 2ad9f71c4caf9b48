-- What a school had recorded of leaving before a stay cut the enrolment short, for when that stay does not come about.
alter table app.tlv_use
    add column left_before date,
    add column left_before_to text check (left_before_to in ('REGULAR', 'NEXT_LEVEL', 'NO_SCHOOL', 'SAME_KIND', 'UNKNOWN', 'AWAY')),
    add constraint tlv_use_before_check check ((left_before is null) = (left_before_to is null));
