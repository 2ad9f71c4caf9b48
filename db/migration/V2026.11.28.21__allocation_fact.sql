-- What was known of a pupil by a count date when it was counted, each time that it had changed: from these rows alone the
-- ledger can be written again.
create table app.allocation_fact (
    seq          bigint      generated always as identity primary key,
    noted_at     timestamptz not null,
    count_date   date        not null,
    -- goes with the pupil; the lines of money that came of it stay without the pupil
    case_file_id uuid        not null references app.route_case_file on delete cascade,
    round        int         not null check (round > 0),
    -- no kind: nothing is known of the pupil on that day any more
    kind         text        check (kind in ('VSO', 'OPEN_RESIDENTIAL', 'PLACE')),
    from_on      date,
    until_on     date,
    on_tlv       boolean     not null,
    regime       text        check (regime in ('CURRENT_LAW', 'DORMANT_TLV', 'CENTRAL', 'DUAL_ENROLMENT')),
    swv_code     text        not null,
    tlv_id       uuid,
    category     text        check (category in ('CAT1', 'CAT2', 'CAT3')),
    check ((kind is null) = (from_on is null) and (kind is null) = (regime is null))
);
comment on table app.allocation_fact is
    'Enrolments and stays as they were known when pupils were counted; append only. A closed institution stands in it as a place, whatever it is. Kept and destroyed with the case; ground WEC 117, WVO 2020 5.5.';
create index allocation_fact_by_case on app.allocation_fact (case_file_id);
create index allocation_fact_by_count on app.allocation_fact (count_date, case_file_id, round);
call app.wall_raise('app.allocation_fact', 'false', 'false');
insert into app.database_job_table values ('allocation', 'allocation_fact');

create function app.allocation_refuse_fact_change() returns trigger language plpgsql as
$$
begin
    -- with the case that is destroyed
    if tg_op = 'DELETE' and pg_trigger_depth() > 1 then
        return old;
    end if;
    raise exception 'app.allocation_fact is append only' using errcode = 'insufficient_privilege';
end
$$;
create trigger allocation_fact_append_only before update or delete on app.allocation_fact
    for each row execute function app.allocation_refuse_fact_change();
