-- Who pays for which pupil by which count date, and why (domain.md 5). Nothing in it changes: what was wrong is taken back.
create table app.allocation_entry (
    id           uuid        primary key,
    posting      text        not null check (posting in ('CHARGE', 'REVERSAL')),
    -- a line of money stays when its pupil is forgotten, without the pupil
    case_file_id uuid        references app.route_case_file on delete set null,
    tlv_id       uuid        references app.tlv on delete set null,
    takes_back   uuid        unique references app.allocation_entry,
    turn         int         not null check (turn > 0),
    count_date   date        not null,
    charged_year int         not null,
    payer        text        not null check (payer in ('SWV', 'OCW')),
    swv_code     text,
    basis        text        not null check (basis in ('CATEGORY', 'RESIDENTIAL_NORM', 'PLACE')),
    category     text        check (category in ('CAT1', 'CAT2', 'CAT3')),
    article      text        not null,
    entered_at   timestamptz not null,
    check ((payer = 'SWV') = (swv_code is not null)),
    check ((posting = 'REVERSAL') = (takes_back is not null)),
    -- no pupil twice: the next line of a count date comes after the one before was taken back
    unique (case_file_id, count_date, turn, posting)
);
comment on table app.allocation_entry is
    'Ledger of what pupils cost whom by count date. Append only; kept 7 years without the pupil (AWR 52), which goes with the case; ground WEC 117, WVO 2020 5.5.';
create index allocation_entry_by_swv on app.allocation_entry (swv_code, count_date);
create index allocation_entry_by_tlv on app.allocation_entry (tlv_id);
create index tlv_by_issuer on app.tlv (swv_code, end_on);
-- read and written by the job alone: an swv sees its sums, and names only as the policy lets it
call app.wall_raise('app.allocation_entry', 'false', 'false');
insert into app.database_job values
    ('allocation', 'counts pupils on their count date and adds up what the tlv''s of one swv cost; shows lines without names');
insert into app.database_job_table values ('allocation', 'allocation_entry'), ('allocation', 'tlv'), ('allocation', 'tlv_use'),
    ('allocation', 'tlv_application'), ('allocation', 'residential_placement');

create function app.allocation_refuse_change() returns trigger language plpgsql as
$$
begin
    -- what a foreign key forgets is no change of the line
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1
        and to_jsonb(new) - 'case_file_id' - 'tlv_id' = to_jsonb(old) - 'case_file_id' - 'tlv_id' then
        return new;
    end if;
    raise exception 'app.allocation_entry is append only' using errcode = 'insufficient_privilege';
end
$$;
create trigger allocation_entry_append_only before update or delete on app.allocation_entry
    for each row execute function app.allocation_refuse_change();

-- What the yearly regulation and the swv's own plan say, by the day from which it holds.
alter table app.region_setting drop constraint region_setting_name_check;
alter table app.region_setting add constraint region_setting_name_check check (name ~ '^[A-Z][A-Z0-9_]{2,60}$');
comment on constraint region_setting_name_check on app.region_setting is
    'The names are those of the code, which refuses others; a list here had to be written again for each of them.';
alter table app.region_setting drop constraint region_setting_value_check;
alter table app.region_setting add constraint region_setting_value_check check (value between 0 and 10000000);
insert into app.region_setting (id, name, value, valid_from, set_at)
select gen_random_uuid(), v.name, v.value, date '2020-08-01', now()
from (values ('ALLOCATION_CAT1_CENTS', 1450000), ('ALLOCATION_CAT2_CENTS', 2500000), ('ALLOCATION_CAT3_CENTS', 3000000),
    ('ALLOCATION_NORM_CENTS', 1450000), ('ALLOCATION_PUPIL_CENTS', 90000), ('ALLOCATION_PUPILS', 10000),
    ('ALLOCATION_RENEWED_PERCENT', 75), ('ALLOCATION_USED_PERCENT', 80), ('ALLOCATION_WOKEN_PERCENT', 60),
    ('ALLOCATION_INFLOW_CAT1', 1), ('ALLOCATION_INFLOW_CAT2', 1), ('ALLOCATION_INFLOW_CAT3', 0),
    ('ALLOCATION_RANGE_PERCENT', 15)) v (name, value);
