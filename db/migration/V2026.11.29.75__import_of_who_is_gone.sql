-- A file that names everybody also says who is gone: how many, and of how many that was not believed.
alter table app.region_import add column many_may_go boolean not null default false,
    add column gone bigint not null default 0, add column held bigint not null default 0;
comment on column app.region_import.many_may_go is 'who asked saw that many are no longer named, and says that it is right';
comment on column app.region_import.gone is 'rows that a whole file no longer names and that went';
comment on column app.region_import.held is 'rows that it does not name and that stayed: it had faults, or too many would go';
