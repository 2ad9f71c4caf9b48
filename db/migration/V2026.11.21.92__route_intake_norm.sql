-- The norm that held when the case was opened: the unfolded term names it, whatever the setting is by then.
alter table app.route_case_file add column intake_working_days int not null default 5
    check (intake_working_days between 1 and 99);
