-- What DUO sends an swv of the pupils on its tlv's (R-EUR-06), laid beside its own register.
create table app.allocation_overview (
    id          uuid        primary key,
    swv_code    text        not null,
    as_of       date        not null,
    received_at timestamptz not null,
    received_by uuid        not null,
    sha256      text        not null,
    unique (swv_code, as_of, sha256)
);
comment on table app.allocation_overview is
    'Overviews of DUO that an swv laid beside its register. No names; kept 7 years (AWR 52); ground WOT 24f lid 16.';
create table app.allocation_overview_line (
    overview_id uuid    not null references app.allocation_overview on delete cascade,
    nr          int     not null,
    tlv_number  text    not null,
    category    text    check (category in ('CAT1', 'CAT2', 'CAT3')),
    begin_on    date,
    end_on      date,
    enrolled_on date,
    left_on     date,
    school      text    not null,
    verdict     text    not null check (verdict in ('READ', 'AGREES', 'ONLY_OURS', 'ONLY_THEIRS', 'CATEGORY', 'DATES', 'FAULTY')),
    fault       text    not null,
    answered_on date,
    answered_by uuid,
    answer      text    not null,
    primary key (overview_id, nr),
    check ((answered_on is null) = (answer = ''))
);
comment on table app.allocation_overview_line is
    'One tlv of such an overview, and what was done about a difference. Tlv numbers and dates, no names; kept with the overview; ground WOT 24f lid 16.';
create index allocation_overview_line_open on app.allocation_overview_line (overview_id, verdict, nr) where answered_on is null;
create index tlv_use_by_tlv on app.tlv_use (tlv_id, enrolled_on);
call app.wall_raise('app.allocation_overview', 'false', 'false');
call app.wall_raise('app.allocation_overview_line', 'false', 'false');
insert into app.database_job_table values ('allocation', 'allocation_overview'), ('allocation', 'allocation_overview_line');
