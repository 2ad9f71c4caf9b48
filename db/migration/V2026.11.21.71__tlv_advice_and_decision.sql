create table app.tlv_expert (
    user_id             uuid primary key,
    registration_number text not null check (registration_number <> '')
);
comment on table app.tlv_expert is
    'Registration numbers of experts (IB-WVO art. 15a, BB-WPO art. 34.8); their profession stands in the appointment. Staff data; kept while the appointment lasts and 3 years after.';

create table app.tlv_advice (
    id                  uuid primary key,
    version             bigint not null,
    application_id      uuid not null references app.tlv_application,
    expert              uuid not null,
    unit_id             uuid not null,
    profession          text not null,
    registration_number text not null,
    due_on              date not null,
    signed_on           date,
    outcome             text check (outcome in ('ADMISSIBLE','NOT_ADMISSIBLE','ADMISSIBLE_OTHER')),
    category            text check (category in ('CAT1','CAT2','CAT3')),
    end_on              date,
    motivation          text not null,
    spoke_with          text not null,
    documents_seen      text not null,
    unique (application_id, expert),
    check (signed_on is null or (outcome is not null and motivation <> ''))
);
comment on table app.tlv_advice is
    'Advice of an expert on an application. Kept 3 years after the assessment ended; ground WPO 18a, WVO 2020 2.47.';

-- A signed advice is never changed: a new insight is a new application or an objection.
create function app.tlv_advice_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'a signed advice cannot be changed' using errcode = 'integrity_constraint_violation';
end $$;
create trigger tlv_advice_is_final before update on app.tlv_advice
    for each row when (old.signed_on is not null) execute function app.tlv_advice_is_final();

create table app.tlv_decision (
    id                 uuid primary key,
    application_id     uuid not null unique references app.tlv_application,
    outcome            text not null check (outcome in ('GRANTED','GRANTED_DEVIATING','REFUSED')),
    kind               text not null,
    category           text,
    begin_on           date,
    end_on             date,
    motivation         text not null check (motivation <> ''),
    advices_answered   text not null,
    decided_by         uuid not null,
    unit_id            uuid not null,
    decided_on         date not null,
    letter             uuid,
    issued_on          date,
    version            bigint not null,
    check (outcome = 'REFUSED' or begin_on is not null),
    check (end_on is null or end_on > begin_on)
);
comment on table app.tlv_decision is
    'The one decision on an application (Awb 1:3). Kept 3 years after the assessment ended; ground WPO 18a, WVO 2020 2.47.';

create table app.tlv_number_counter (
    swv_code text not null,
    year     int  not null,
    last     int  not null check (last between 1 and 99999),
    primary key (swv_code, year)
);
comment on table app.tlv_number_counter is
    'Last tlv number per swv and year of issue (R-TLV-02). Holds no personal data; kept for good, so that no number returns.';

create table app.tlv (
    id             uuid primary key,
    version        bigint not null,
    number         text not null unique check (number ~ '^(PO|VO)[0-9]{4}-[0-9]{4}-[0-9]{5}$'),
    application_id uuid not null unique references app.tlv_application,
    case_file_id   uuid not null,
    swv_code       text not null,
    kind           text not null,
    category       text,
    begin_on       date not null,
    end_on         date,
    status         text not null check (status in ('ISSUED','ACTIVE','DORMANT','ENDED_EARLY','RELEASED','EXPIRED','SUPERSEDED','REVOKED')),
    issued_on      date not null,
    check (left(number, 6) = swv_code),
    check (end_on is null or end_on > begin_on)
);
comment on table app.tlv is
    'The toelaatbaarheidsverklaring itself and its life (domain.md 2.7). Kept 3 years after its end; ground WPO 18a, WVO 2020 2.47.';
create index tlv_by_case on app.tlv (case_file_id);
