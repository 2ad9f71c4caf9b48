-- What sources give, families permit and officers open, case by case. The policy reads it with
-- the case by app.sharing_of: one statement, nothing remembered between requests.
create table app.sharing_grant (
    id                  uuid        primary key,
    case_file_id        uuid        not null,
    request             uuid        not null unique,       -- the same form sent twice gives once
    source_unit_id      uuid        not null,
    recipient_unit_id   uuid        not null,
    categories          text[]      not null check (cardinality(categories) > 0),
    record_ids          uuid[]      not null,              -- empty: all records of these categories
    purpose             text        not null check (purpose ~ '^D[1-9]$'),
    phases              int         not null check (phases > 0),
    necessity           text        not null check (length(necessity) >= 20),
    proportionality     text        not null check (length(proportionality) >= 20),
    subsidiarity        text        not null check (length(subsidiarity) >= 20),
    informed_at         timestamptz,
    informed_how        text        check (informed_how in ('GESPREK', 'BRIEF', 'PORTAAL')),
    informed_who        text[]      not null,
    not_informed_reason text,
    not_informed_by     uuid,                              -- the second person who approved not telling
    valid_from          timestamptz not null,
    valid_until         timestamptz not null,
    consent_id          uuid,
    renews              uuid        references app.sharing_grant,
    created_by          uuid        not null,
    created_at          timestamptz not null,
    revoked_at          timestamptz,
    revoked_by          uuid,
    revoked_reason      text,
    version             bigint      not null,
    check (source_unit_id <> recipient_unit_id),
    check (valid_until > valid_from and valid_until <= valid_from + interval '180 days'),
    check ((revoked_at is null) = (revoked_by is null)),
    check (informed_at is null or informed_how is not null)
);
comment on table app.sharing_grant is
    'What a source unit lets another unit read (privacy.md B.1). Kept as long as the data it justified plus 1 year (A.6). Ground: AVG 5 lid 2, 6 lid 1 c and e; never changed but for being revoked.';
create index sharing_grant_by_case on app.sharing_grant (case_file_id);
create index sharing_grant_by_end on app.sharing_grant (valid_until) where revoked_at is null;

create table app.sharing_consent (
    id                uuid        primary key,
    case_file_id      uuid        not null,
    request           uuid        not null unique,
    kind              text        not null check (kind in ('DOORBREKING_GEHEIM', 'AVG_6_1_A')),
    source_unit_id    uuid,                                -- null: of everybody, as a youth lets a parent read along
    recipient_unit_id uuid,
    guardian_id       uuid,                                -- the parent who may read along
    categories        text[]      not null check (cardinality(categories) > 0),
    purpose           text        not null check (purpose ~ '^D[1-9]$'),
    asked_by          uuid        not null,
    asked_at          timestamptz not null,
    text_version      text        not null,                -- fingerprint of the wording that was shown
    text              text        not null,
    given_at          timestamptz,
    valid_until       timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawn_by      uuid,
    refused_at        timestamptz,
    refused_by        uuid,
    version           bigint      not null,
    check ((guardian_id is null) <> (recipient_unit_id is null)),
    check ((guardian_id is null) = (source_unit_id is not null)),
    check (valid_until <= asked_at + interval '12 months')
);
comment on table app.sharing_consent is
    'Consent of a family, or lifting of a professional secrecy (privacy.md A.2, A.3). Kept as long as the data it justified plus 1 year (A.6). Ground: AVG 6 lid 1 a and 7; Jeugdwet 7.3.11; BW 7:457.';
create index sharing_consent_by_case on app.sharing_consent (case_file_id);

create table app.sharing_signature (
    consent_id  uuid        not null references app.sharing_consent,
    signer_id   uuid        not null,                      -- a guardian, or the pupil
    capacity    text        not null check (capacity in ('OUDER_GEZAG', 'VOOGD', 'LEERLING')),
    signed_at   timestamptz not null,
    method      text        not null check (method in ('PORTAAL', 'GESPREK', 'FORMULIER')),
    recorded_by uuid        not null,
    primary key (consent_id, signer_id)
);
comment on table app.sharing_signature is 'Who agreed; kept and founded as app.sharing_consent.';

create table app.sharing_broken_glass (
    id              uuid        primary key,
    case_file_id    uuid        not null,
    user_id         uuid        not null,
    unit_id         uuid        not null,
    reason          text        not null check (reason in ('VITAAL_BELANG', 'MELDCODE')),
    text            text        not null check (length(text) >= 20),
    opened_at       timestamptz not null,
    expires_at      timestamptz not null check (expires_at <= opened_at + interval '4 hours'),
    fg_notified_at  timestamptz,
    subject_told_at timestamptz,
    unsafe_to_tell  boolean     not null default false,
    reviewed_at     timestamptz,
    reviewed_by     uuid,
    review_outcome  text        check (review_outcome in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    review_text     text
);
comment on table app.sharing_broken_glass is
    'Looks without a grant in an emergency (privacy.md B.8). Kept 5 years as the access log. Ground: AVG 6 lid 1 d, Wet verplichte meldcode.';
create index sharing_broken_glass_by_case on app.sharing_broken_glass (case_file_id);
create index sharing_broken_glass_by_user on app.sharing_broken_glass (user_id, expires_at);

create table app.sharing_ticket (
    id              uuid        primary key,
    case_file_id    uuid        not null,
    organisation_id uuid        not null,
    ground          text        not null,
    opened_by       uuid        not null,
    opened_at       timestamptz not null,
    expires_at      timestamptz not null,
    closed_at       timestamptz
);
comment on table app.sharing_ticket is
    'The data protection officer''s ground to look into a case (privacy.md B.4 K). Kept 5 years as the access log. Ground: AVG 38, 39.';
create index sharing_ticket_by_case on app.sharing_ticket (case_file_id);
create index sharing_ticket_by_organisation on app.sharing_ticket (organisation_id, expires_at);

create table app.sharing_mark (
    id           uuid        primary key,
    case_file_id uuid        not null,
    record_id    uuid        not null,
    kind         text        not null check (kind in ('RESTRICTED', 'WITHHELD')),
    reason       text        not null,
    set_by       uuid        not null,
    approved_by  uuid,                                     -- withholding takes a second person
    set_at       timestamptz not null,
    review_on    date,
    lifted_at    timestamptz,
    lifted_by    uuid,
    check (kind = 'RESTRICTED' or approved_by is null or approved_by <> set_by)
);
comment on table app.sharing_mark is
    'Records whose processing is restricted (AVG 18) or that a professional keeps from the family (UAVG 41). Kept with the record.';
create index sharing_mark_by_case on app.sharing_mark (case_file_id);
create unique index sharing_mark_once on app.sharing_mark (record_id, kind) where lifted_at is null;

create table app.sharing_objection (
    id           uuid        primary key,
    case_file_id uuid        not null,
    filed_by     uuid        not null,
    filed_at     timestamptz not null,
    text         text        not null,
    decided_at   timestamptz,
    decided_by   uuid,
    upheld       boolean,
    check ((decided_at is null) = (upheld is null))
);
comment on table app.sharing_objection is
    'Objections against processing (AVG 21): suspend what needs a grant until decided. Kept with the case plus 1 year.';
create index sharing_objection_by_case on app.sharing_objection (case_file_id);

create function app.phase_names(mask int) returns text[] language sql immutable as
$$ select coalesce(array_agg('P' || nr order by nr), '{}') from generate_series(0, 7) nr where mask & (1 << nr) <> 0 $$;

-- The shape is that of nl.routebord.sharing.CaseSharing.Content. Null: nothing given, nothing open.
create function app.sharing_of(sought uuid) returns jsonb language sql stable as
$$
select case when g.list is null and c.list is null and b.list is null and t.list is null
                 and r.list is null and w.list is null and not o.pending then null
       else jsonb_build_object('grants', coalesce(g.list, '[]'), 'consents', coalesce(c.list, '[]'),
            'brokenGlass', coalesce(b.list, '[]'), 'tickets', coalesce(t.list, '[]'),
            'restricted', coalesce(r.list, '[]'), 'withheld', coalesce(w.list, '[]'), 'objectionPending', o.pending)
       end
from (select jsonb_agg(jsonb_build_object('id', id, 'source', jsonb_build_object('value', source_unit_id),
             'recipient', jsonb_build_object('value', recipient_unit_id), 'categories', categories,
             'records', record_ids, 'purpose', purpose, 'phases', app.phase_names(phases), 'from', valid_from,
             'until', valid_until, 'revokedAt', revoked_at,
             'informed', informed_at is not null or not_informed_reason is not null and not_informed_by is not null))
             as list
      from app.sharing_grant where case_file_id = sought) g,
     (select jsonb_agg(jsonb_build_object('id', k.id,
             'source', case when source_unit_id is not null then jsonb_build_object('value', source_unit_id) end,
             'recipient', case when recipient_unit_id is not null then jsonb_build_object('value', recipient_unit_id) end,
             'guardian', guardian_id, 'categories', categories, 'purpose', purpose,
             'signers', coalesce((select jsonb_agg(signer_id) from app.sharing_signature
                                  where consent_id = k.id and capacity <> 'LEERLING'), '[]'),
             'signedByPupil', exists (select from app.sharing_signature where consent_id = k.id and capacity = 'LEERLING'),
             'until', valid_until, 'withdrawnAt', withdrawn_at, 'refusedAt', refused_at)) as list
      from app.sharing_consent k where case_file_id = sought) c,
     (select jsonb_agg(jsonb_build_object('user', jsonb_build_object('value', user_id),
             'unit', jsonb_build_object('value', unit_id), 'until', expires_at)) as list
      from app.sharing_broken_glass where case_file_id = sought) b,
     (select jsonb_agg(jsonb_build_object('organisation', jsonb_build_object('value', organisation_id),
             'until', expires_at)) as list
      from app.sharing_ticket where case_file_id = sought and closed_at is null) t,
     (select jsonb_agg(record_id) as list from app.sharing_mark
      where case_file_id = sought and kind = 'RESTRICTED' and lifted_at is null) r,
     (select jsonb_agg(record_id) as list from app.sharing_mark
      where case_file_id = sought and kind = 'WITHHELD' and lifted_at is null and approved_by is not null) w,
     (select exists (select from app.sharing_objection where case_file_id = sought and decided_at is null) as pending) o
$$;
