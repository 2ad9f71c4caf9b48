-- An answer to what a correction or withdrawal had replaced when it came: the school reads it, the report stays as it is.
alter table app.absence_answer add column outdated boolean not null default false;
comment on column app.absence_answer.outdated is
    'Whether the report had been sent anew when this answer to an earlier sending came; such an answer changes nothing.';
