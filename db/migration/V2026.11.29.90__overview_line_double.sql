-- The same enrolment on the same tlv named twice in one overview of DUO.
alter table app.allocation_overview_line drop constraint allocation_overview_line_verdict_check;
alter table app.allocation_overview_line add constraint allocation_overview_line_verdict_check check (verdict in
    ('READ', 'AGREES', 'ONLY_OURS', 'ONLY_THEIRS', 'CATEGORY', 'DATES', 'DOUBLE', 'FAULTY'));
