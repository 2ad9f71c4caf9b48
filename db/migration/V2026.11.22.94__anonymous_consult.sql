create table app.anonymous_consult (
    id                     uuid primary key,
    request                uuid not null unique,
    source_unit_id         uuid not null,
    source_role            text not null,
    source_organisation_id uuid not null,
    age_band               text not null check (age_band in ('FOUR_TO_SIX', 'SEVEN_TO_NINE', 'TEN_TO_TWELVE', 'THIRTEEN_TO_FIFTEEN', 'SIXTEEN_TO_EIGHTEEN')),
    sector                 text not null check (sector in ('PO', 'VO', 'SO')),
    problem                text not null check (problem in ('ABSENCE', 'BEHAVIOUR', 'LEARNING', 'HEALTH', 'HOME', 'SAFETY', 'OTHER')),
    text                   text not null check (text <> '' and length(text) <= 2000),
    brought_by             uuid not null,
    brought_on             date not null,
    ends_on                date not null check (ends_on > brought_on),
    naming_request         uuid unique,             -- the case opened with this request is its name
    case_file_id           uuid,
    named_by               uuid,
    named_on               date,
    check ((case_file_id is null) = (named_by is null) and (case_file_id is null) = (named_on is null))
);
comment on table app.anonymous_consult is
    'Questions about a child without a name, pseudonymous (privacy.md A.4). Destroyed 3 months after the last contact; once named kept with the case. Ground: task of each party, convenant.';
create index anonymous_consult_by_source on app.anonymous_consult (source_unit_id);
create index anonymous_consult_by_end on app.anonymous_consult (ends_on) where case_file_id is null;
create index anonymous_consult_by_case on app.anonymous_consult (case_file_id) where case_file_id is not null;

create table app.anonymous_invited (
    consult_id      uuid not null references app.anonymous_consult on delete cascade,
    unit_id         uuid not null,
    role            text not null,
    organisation_id uuid not null,
    primary key (consult_id, unit_id)
);
comment on table app.anonymous_invited is 'Units that hear an anonymous consult. No personal data; kept with the consult.';
create index anonymous_invited_by_unit on app.anonymous_invited (unit_id);

create table app.anonymous_answer (
    id              uuid        primary key,
    request         uuid        not null unique,
    consult_id      uuid        not null references app.anonymous_consult on delete cascade,
    unit_id         uuid        not null,
    role            text        not null,
    organisation_id uuid        not null,
    author_id       uuid        not null,
    text            text        not null check (text <> '' and length(text) <= 2000),
    answered_at     timestamptz not null
);
comment on table app.anonymous_answer is
    'What invited units said in an anonymous consult. Kept with the consult; ground: task of each party, convenant.';
create index anonymous_answer_by_consult on app.anonymous_answer (consult_id, answered_at, id);

-- Throws away what has ended, and what was kept with a case that is gone: over all units, so as the owner. Gives ids only.
create function app.anonymous_destroy(day date) returns setof uuid
    language sql security definer set search_path = pg_catalog, pg_temp as
$$
delete from app.anonymous_consult c where (c.case_file_id is null and c.ends_on <= day)
    or (c.case_file_id is not null and not exists (select from app.route_case_file f where f.id = c.case_file_id))
returning c.id
$$;
do $$
declare
    receiver text;
begin
    revoke all on function app.anonymous_destroy(date) from public;
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'anonymous_consult' and privilege_type = 'INSERT'
            and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('grant execute on function app.anonymous_destroy(date) to %I', receiver);
    end loop;
end
$$;

-- Where the wall stands (V2026.11.22.65): a consult is for who brought it and whom it invited. Who is invited holds ids
-- only and is what this wall is built on.
do $$
declare
    reachable text := $q$(source_unit_id = (select app.acting_unit()) or exists (select from app.anonymous_invited i
        where i.consult_id = anonymous_consult.id and i.unit_id = (select app.acting_unit())))$q$;
    within text := $q$exists (select from app.anonymous_consult c where c.id = anonymous_answer.consult_id)$q$;
begin
    if to_regprocedure('app.wall_source(regclass, text)') is null then
        return;
    end if;
    call app.wall_raise('app.anonymous_consult', reachable, reachable);
    call app.wall_source('app.anonymous_consult', 'source_unit_id = (select app.acting_unit())');
    call app.wall_raise('app.anonymous_answer', within, within);
    call app.wall_source('app.anonymous_answer', 'unit_id = (select app.acting_unit())');
end
$$;
