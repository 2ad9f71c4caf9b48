create table app.family_invitation (
    id            uuid        primary key,
    case_file_id  uuid        not null,
    pupil_id      uuid        not null,
    role          text        not null check (role in ('PARENT', 'PUPIL')),
    guardian_id   uuid,
    name          text        not null,                    -- for the account; emptied once used or ended
    code_hash     bytea       not null unique,             -- SHA-256 of the code, which is shown once and kept nowhere
    proof_hash    bytea       not null,                    -- of the code with the pupil's birth date
    failures      int         not null default 0,
    invited_by    uuid        not null,
    invited_unit  uuid        not null,
    invited_at    timestamptz not null,
    expires_at    timestamptz not null check (expires_at <= invited_at + interval '28 days'),
    used_at       timestamptz,
    used_by       uuid,
    ended_at      timestamptz,
    check ((role = 'PARENT') = (guardian_id is not null)),
    check ((used_at is null) = (used_by is null))
);
comment on table app.family_invitation is
    'One-time codes by which a parent with gezag or a pupil from 12 opens an account. Kept as long as the case: it proves who let whom in. Ground: AVG 12, 15, 32.';
create index family_invitation_by_case on app.family_invitation (case_file_id);
