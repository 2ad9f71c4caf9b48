-- How who objected took it back (Awb 6:21); unknown of what was withdrawn before it was asked.
alter table app.objection add column withdrawn_on date,
    add column withdrawn_way text check (withdrawn_way in ('IN_WRITING', 'AT_HEARING')),
    add constraint objection_withdrawn_check check ((withdrawn_on is null) = (withdrawn_way is null));
