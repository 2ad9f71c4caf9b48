-- How long what is kept, what waits to be destroyed and what was (privacy.md A.6).
create table app.retention_setting (
    id         uuid        primary key,
    kind       text        not null check (kind in ('SCHOOL_FILE', 'SWV_FILE', 'TLV_FILE', 'TLV_DECISION',
                   'ATTENDANCE_FILE', 'ENFORCEMENT', 'HEALTH_FILE', 'YOUTH_FILE', 'CARE_FILE', 'CASE')),
    unit_id    uuid,                                       -- null: for every unit without a term of its own
    years      int         not null check (years between 0 and 115),
    months     int         not null check (months between 0 and 11),
    valid_from date        not null,
    source     text        not null check (source <> '' and length(source) <= 400),
    set_by     uuid        not null,
    set_at     timestamptz not null,
    check (years + months > 0)
);
comment on table app.retention_setting is
    'Terms of retention per kind and unit, each from a day on (privacy.md A.6). Append only, kept for good: it explains what was destroyed; set_by is an administrator''s id.';
create index retention_setting_by_kind on app.retention_setting (kind, unit_id, valid_from desc, set_at desc);

insert into app.retention_setting
select gen_random_uuid(), kind, null, years, months, date '2020-08-01', source,
    '00000000-0000-0000-0000-000000000000', now()
from (values
    ('SCHOOL_FILE', 2, 0, 'Leerlingdossier: 2 jaar nadat de leerling van school is, hier nadat de route is afgesloten (A.6 [S])'),
    ('SWV_FILE', 3, 0, 'WPO 18a, WVO 2020 2.47: 3 jaar na afloop van advies of toewijzing (A.6 [S])'),
    ('TLV_FILE', 3, 0, 'WPO 18a, WVO 2020 2.47: 3 jaar na afloop van de beoordeling, ook als de tlv sluimert (A.6 [S])'),
    ('TLV_DECISION', 3, 0, 'Einde van de tlv en 3 jaar; nooit tijdens sluimeren of bezwaar (A.6, keuze)'),
    ('ATTENDANCE_FILE', 19, 0, 'Selectielijst gemeenten 2020, 12.1.3: tot 19 jaar na de geboorte (A.6 [S])'),
    ('ENFORCEMENT', 5, 0, 'Wpg 8 en 14: 5 jaar na de eerste verwerking (A.6 [U])'),
    ('HEALTH_FILE', 20, 0, 'BW 7:454: 20 jaar na de laatste wijziging (A.6 [S])'),
    ('YOUTH_FILE', 15, 0, 'Selectielijst gemeenten, toegang jeugd: 15 jaar (A.6 [U])'),
    ('CARE_FILE', 20, 0, 'Jeugdwet 7.3.8: 20 jaar na de laatste wijziging (A.6 [L])'),
    ('CASE', 1, 0, 'Toestemmingen en wat de route bijeenhoudt: 1 jaar na het laatste gegeven (A.6, keuze)')
) as defaults (kind, years, months, source);

create table app.retention_hold (
    id           uuid        primary key,
    case_file_id uuid        not null,
    unit_id      uuid        not null,
    reason       text        not null check (reason in ('BEZWAAR', 'BEROEP', 'KLACHT', 'ONDERZOEK', 'ANDERS')),
    text         text        not null check (length(text) between 20 and 2000),
    set_by       uuid        not null,
    set_at       timestamptz not null,
    lifted_at    timestamptz,
    lifted_by    uuid,
    check ((lifted_at is null) = (lifted_by is null))
);
comment on table app.retention_hold is
    'Legal holds on a case: as long as one stands nothing of the case is destroyed. Kept with the case; ground Awb 6, 7, 8, AVG 17 lid 3 e, 18 lid 1 c.';
create index retention_hold_by_case on app.retention_hold (case_file_id);

create table app.retention_item (
    id            uuid        primary key,
    case_file_id  uuid        not null,
    case_number   text        not null,
    kind          text        not null,
    unit_id       uuid        not null,                    -- that answers for it
    subject_id    uuid        not null,                    -- the application, else the case
    started_on    date        not null,
    due_on        date        not null,
    ground        text        not null,
    proposed_by   uuid        not null,
    proposed_at   timestamptz not null,
    approved_by   uuid,
    approved_at   timestamptz,
    destroyed_at  timestamptz,
    counts        jsonb,                                   -- rows per table
    proof         text        check (proof ~ '^[0-9a-f]{64}$'), -- SHA-256 over ids and hashes of what went
    check (approved_by <> proposed_by),
    check ((approved_by is null) = (approved_at is null)),
    check (destroyed_at is null or approved_at is not null),
    check ((destroyed_at is null) = (counts is null) and (destroyed_at is null) = (proof is null))
);
comment on table app.retention_item is
    'The destruction list: proposed by one person, approved by another, destroyed, with proof and without content. Kept for good (Archiefwet); case numbers say nothing of a person.';
create unique index retention_item_open on app.retention_item (subject_id, kind, unit_id) where destroyed_at is null;
create index retention_item_by_unit on app.retention_item (unit_id, destroyed_at desc);

do $$
declare
    receiver text;
begin
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'retention_setting' and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('revoke update, delete, truncate on app.retention_setting from %I', receiver);
        execute format('revoke delete, truncate on app.retention_item from %I', receiver);
    end loop;
end
$$;

-- What stays of a tlv after its file has gone: number, dates and outcome.
alter table app.tlv_application add column file_destroyed_on date;
alter table app.tlv_decision drop constraint tlv_decision_motivation_check;
alter table app.tlv_decision add column file_destroyed_on date,
    add constraint tlv_decision_motivation_check check (motivation <> '' or file_destroyed_on is not null);
