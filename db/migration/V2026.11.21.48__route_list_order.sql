-- Lists walk from the newest number; a text order would put R-2026-10000 before R-2026-9999.
alter table app.route_case_file
    add column number_order bigint not null
        generated always as (substr(number, 3, 4)::bigint * 10000000000 + substr(number, 8)::bigint) stored,
    add column phases_seen int not null default 0;      -- every phase that held at some time, for the phases bar
create unique index route_case_file_by_order on app.route_case_file (number_order desc);
