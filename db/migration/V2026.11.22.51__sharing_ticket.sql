-- A ticket gets what its form and its end need.
alter table app.sharing_ticket
    add column request   uuid   not null unique,
    add column reason    text   not null check (length(reason) <= 2000),
    add column closed_by uuid,
    add column version   bigint not null;
alter table app.sharing_ticket
    add check (ground in ('INZAGEVERZOEK', 'DATALEK', 'KLACHT', 'TOEZICHT')),
    add check ((closed_at is null) = (closed_by is null)),
    add check (expires_at <= opened_at + interval '31 days');   -- thirty days, to the end of the last
