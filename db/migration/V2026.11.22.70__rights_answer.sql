-- A request is extended, answered on a ground and carried out; who received what changed is told (AVG 12, 15-21).
alter table app.rights_request
    add column way              text not null default 'PORTAAL' check (way in ('PORTAAL', 'BRIEF', 'GESPREK')),
    add column identity_check   text not null default 'ACCOUNT' check (identity_check in ('ACCOUNT', 'BEKEND', 'GETOOND')),
    add column entered_by       uuid,                      -- staff, of a request by letter or in a talk; never a copy of an ID
    add column extended_on      date,
    add column extension_reason text,
    add column ground           text,                      -- of a refusal; a word of nl.routebord.rights.Refusal
    add column remedy           text check (remedy in ('BEZWAAR', 'RECHTBANK')),
    add column remedy_until     date,
    add column record_id        uuid,                      -- what was corrected, restricted or erased
    add constraint rights_request_extension check ((extended_on is null) = (extension_reason is null)),
    add constraint rights_request_ground check (ground is null or granted = false),
    add constraint rights_request_remedy check ((remedy is null) = (remedy_until is null));
create index rights_request_open on app.rights_request (unit_id, due_on) where answered_on is null;

create table app.rights_notice (
    id             uuid        primary key,
    case_file_id   uuid        not null,
    request_id     uuid        references app.rights_request,
    record_id      uuid        not null,
    what           text        not null check (what in ('CORRECTED', 'STATEMENT', 'ERASED', 'RESTRICTED', 'LIFTED')),
    category       text        not null,
    source_unit_id uuid        not null,
    receiver_id    uuid        not null,
    sent_on        date        not null,
    read_on        date,
    read_by        uuid,
    check ((read_on is null) = (read_by is null))
);
comment on table app.rights_notice is
    'Units that had seen a record that was corrected, restricted or erased, and were told so (AVG 19). No content. Kept with the case; ground AVG 19, 5 lid 2.';
create index rights_notice_by_case on app.rights_notice (case_file_id, receiver_id);

-- A mark says of which source it is, since its record may be gone or hidden.
alter table app.sharing_mark
    add column source_unit_id uuid not null,
    add column category       text not null,
    add column request_id     uuid,
    add column lift_reason    text,
    add constraint sharing_mark_lift check ((lifted_at is null) = (lifted_by is null));
