create table app.demo_clock (
    id             int    primary key check (id = 1),
    offset_millis  bigint not null check (offset_millis >= 0)
);
comment on table app.demo_clock is
    'How far the simulated clock of the demo profile is ahead of real time. Holds nothing personal; unused outside that profile.';
insert into app.demo_clock values (1, 0);
