-- Casusoverleg types of the convenant's annex 3. A change is a new version; a consultation keeps the one it was held under.
create table app.consultation_type (
    id           uuid        primary key,                 -- of this version
    type_id      uuid        not null,
    version      int         not null check (version > 0),
    request      uuid        not null unique,
    swv_id       uuid        references app.identity_organisation,  -- null: for every swv
    standard     boolean     not null,                    -- proposed when partners are asked
    name         text        not null check (name <> '' and length(name) <= 200),
    purpose      text        not null check (purpose ~ '^D[1-9]$'),
    participants jsonb       not null check (participants <> '{}'), -- role: its statutory task
    categories   text[]      not null check (cardinality(categories) > 0),
    recorded_by  uuid        not null,
    recorded_at  timestamptz not null,
    unique (type_id, version)
);
comment on table app.consultation_type is
    'Who confers about what, on which task (modelconvenant, annex 3; privacy.md B.1 Overlegtype). Append only, kept for good: it explains what could be shared; recorded_by is an administrator''s id.';

insert into app.consultation_type values
('7b1f0c1e-0d5e-4f5e-9a57-33c0de000001', '7b1f0c1e-0d5e-4f5e-9a57-33c0de000000', 1,
 '7b1f0c1e-0d5e-4f5e-9a57-33c0de000002', null, true, 'Kernpartneroverleg', 'D2',
 '{"SCHOOL_CARE_COORDINATOR": "WPO, WVO 2020, WEC: zorgplicht en ontwikkelingsperspectief",
   "SCHOOL_MENTOR": "WPO, WVO 2020, WEC: onderwijs en begeleiding",
   "RECEIVING_SCHOOL": "WPO, WVO 2020, WEC: zorgplicht",
   "SWV_CONSULTANT": "WPO 18a, WVO 2020 2.47: ondersteuning toewijzen en adviseren",
   "ATTENDANCE_OFFICER": "Leerplichtwet 1969, artikel 16 en 22: toezicht",
   "FAMILY_WORKER": "Jeugdwet, hoofdstuk 2: toegang tot jeugdhulp",
   "YOUTH_HEALTH": "Wet publieke gezondheid, artikel 5: jeugdgezondheidszorg",
   "YOUTH_CARE": "Jeugdwet: hulp verlenen"}',
 '{ABS_UNAUTH,ABS_AUTH,ABS_REASON,HEALTH,FUNC,DIDACT,OPP,FAMILY,YC_FACT,YC_CONTENT,NOTE_SHARED}',
 '00000000-0000-0000-0000-000000000000', now());

alter table app.consultation_consultation add column type_id uuid references app.consultation_type;
comment on column app.consultation_consultation.type_id is 'the version of the overlegtype it is held under';
update app.consultation_consultation set type_id = '7b1f0c1e-0d5e-4f5e-9a57-33c0de000001';

do $$
declare
    receiver text;
begin
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'consultation_type' and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('revoke update, delete, truncate on app.consultation_type from %I', receiver);
    end loop;
end
$$;
