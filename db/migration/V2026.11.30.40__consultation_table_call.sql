-- A child at home asks for the thuiszittersoverleg (domain.md 3.2 step 6): asked, called for a day, held or not needed.
create table app.consultation_table_call (
    id             uuid   primary key,
    version        bigint not null,
    case_file_id   uuid   not null references app.route_case_file on delete cascade,
    episode_id     uuid   not null,
    band           text   not null,
    convener_unit  uuid   not null,
    convener_role  text   not null,
    convener_user  uuid,
    asked_on       date   not null,
    due_on         date   not null,
    state          text   not null check (state in ('ASKED', 'CALLED', 'HELD', 'NOT_NEEDED', 'BACK')),
    request        uuid,
    called_on      date,
    meeting_on     date,
    invited_units  uuid[] not null default '{}',
    held_on        date,
    present_units  uuid[] not null default '{}',
    family_heard   text   not null default '' check (length(family_heard) <= 4000),
    outcome        text   not null default '' check (length(outcome) <= 4000),
    reason         text   not null default '' check (length(reason) <= 1000),
    next_on        date,
    by_unit        uuid,
    by_role        text,
    by_user        uuid,
    check (state <> 'CALLED' or meeting_on is not null and called_on is not null),
    check (state <> 'HELD' or held_on is not null and outcome <> ''),
    check (state <> 'NOT_NEEDED' or reason <> '')
);
comment on table app.consultation_table_call is
    'Thuiszittersoverleggen that a child at home asks for: called, invited, held with what was agreed, or why not. Kept and destroyed with the case; ground as app.consultation_consultation.';
create unique index consultation_table_call_open on app.consultation_table_call (case_file_id) where state in ('ASKED', 'CALLED');
create index consultation_table_call_by_case on app.consultation_table_call (case_file_id, asked_on desc);

call app.wall_raise('app.consultation_table_call', app.wall_case('consultation_table_call.case_file_id'),
    app.wall_case('consultation_table_call.case_file_id'));
create policy wall_keeper_reads on app.consultation_table_call for select using (by_unit = (select app.acting_unit()));

-- what the overleg agrees before there is a plan moves to the one plan when it is set
alter table app.consultation_agreement alter column plan_id drop not null;
