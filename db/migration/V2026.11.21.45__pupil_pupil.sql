-- A pupil as one unit knows it: each source unit keeps its own identity of the pupil.
create table app.pupil_pupil (
    id                uuid    primary key,
    unit_id           uuid    not null,
    first_name        text    not null,
    prefix            text    not null,
    last_name         text    not null,
    first_key         text    not null,            -- lower case, without accents: what people search for
    last_key          text    not null,
    birth_date        date    not null,
    pgn_sealed        text,                        -- v1|key|nonce|ciphertext (AES-256-GCM)
    pgn_index         bytea,                       -- keyed hash per unit: finds the same number, tells it to nobody
    street            text    not null,
    house_number      text    not null,
    postcode          text    not null,
    place             text    not null,
    secret_address    boolean not null,
    municipality_code text    not null,            -- of registration (BRP), CBS code
    version           bigint  not null,
    check (birth_date >= date '1990-01-01'),
    check ((pgn_sealed is null) = (pgn_index is null))
);
comment on table app.pupil_pupil is
    'Pupils per source unit. Kept as long as the last case of the pupil; school: 2 years after leaving (Besluit bekostiging), leerplicht: until 19 years after birth (Selectielijst 12.1.3). PGN: WPO 182, WVO 2020 8.17, Wabb 10; never readable by a swv.';
create unique index pupil_pupil_by_pgn on app.pupil_pupil (unit_id, pgn_index) where pgn_index is not null;
create index pupil_pupil_by_last_name on app.pupil_pupil (last_key text_pattern_ops, id);
create index pupil_pupil_by_first_name on app.pupil_pupil (first_key text_pattern_ops, id);
create index pupil_pupil_by_birth on app.pupil_pupil (birth_date, last_key);

create table app.pupil_guardian (
    pupil_id      uuid    not null references app.pupil_pupil,
    nr            int     not null,
    name          text    not null,
    has_authority boolean not null,                -- gezag (BW 1:245)
    mail          text    not null,
    phone         text    not null,
    street        text    not null,                -- empty: lives with the pupil
    house_number  text    not null,
    postcode      text    not null,
    place         text    not null,
    primary key (pupil_id, nr)
);
comment on table app.pupil_guardian is 'Guardians of a pupil; kept and founded as app.pupil_pupil.';

create table app.pupil_enrolment (
    pupil_id    uuid not null references app.pupil_pupil,
    nr          int  not null,
    school_id   uuid not null,
    school_type text not null,
    class_name  text not null,
    from_on     date not null,
    until_on    date,
    primary key (pupil_id, nr),
    check (until_on is null or until_on >= from_on)
);
comment on table app.pupil_enrolment is 'Enrolments of a pupil; school: 5 years after leaving (WVO 2020), else as app.pupil_pupil.';
