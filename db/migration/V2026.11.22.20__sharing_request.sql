-- Somebody asks a source for what the policy keeps from it; the source says yes with a grant, or no and why.
create table app.sharing_request (
    id             uuid        primary key,
    case_file_id   uuid        not null,
    request        uuid        not null unique,            -- the same form sent twice asks once
    asker_unit_id  uuid        not null,
    asked_by       uuid        not null,
    asked_at       timestamptz not null,
    source_unit_id uuid        not null,
    category       text        not null,
    why            text        not null check (length(why) >= 20),
    due_on         date        not null,                   -- the last day of the answer; then the question has lapsed
    answered_at    timestamptz,
    answered_by    uuid,
    grant_id       uuid        references app.sharing_grant,
    refusal        text,
    version        bigint      not null,
    check (asker_unit_id <> source_unit_id),
    check ((answered_at is null) = (answered_by is null)),
    check (answered_at is null or (grant_id is null) <> (refusal is null))
);
comment on table app.sharing_request is
    'Questions for access to a category of a source (privacy.md B.8). Kept as long as the grants of the case. Ground: AVG 5 lid 2.';
create index sharing_request_by_case on app.sharing_request (case_file_id);
