-- The tables of Spring Session 3.5, so that any node can serve any session.
create table app.spring_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);
comment on table app.spring_session is
    'Web sessions: ids only. Gone after 15 minutes without use or at sign-out.';
create unique index spring_session_ix1 on app.spring_session (session_id);
create index spring_session_ix2 on app.spring_session (expiry_time);
create index spring_session_ix3 on app.spring_session (principal_name);

create table app.spring_session_attributes (
    session_primary_id char(36)     not null references app.spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
comment on table app.spring_session_attributes is
    'What a web session remembers: ids of the person and the appointment. Gone with the session.';
