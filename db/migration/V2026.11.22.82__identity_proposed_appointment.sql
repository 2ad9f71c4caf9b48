-- A role that opens files of pupils, or gives such roles, takes two people (security.md D.3, 61).
create table app.identity_proposed_appointment (
    id          uuid        primary key,
    person_id   uuid        not null references app.identity_person,
    unit_id     uuid        not null,
    role        text        not null,
    profession  text,
    valid_from  date        not null,
    valid_until date,
    proposed_by uuid        not null references app.identity_person,
    proposed_at timestamptz not null,
    decided_by  uuid        references app.identity_person,
    decided_at  timestamptz,
    approved    boolean,
    foreign key (unit_id, role) references app.identity_unit (id, role),
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (approved is null)),
    check (approved is distinct from true or decided_by <> proposed_by and decided_by <> person_id)
);
create unique index identity_proposed_appointment_waiting on app.identity_proposed_appointment (person_id, unit_id)
    where decided_at is null;
comment on table app.identity_proposed_appointment is
    'Who proposed and who approved a role. Kept 5 years after the decision, with the appointment that it explains; ground AVG 5(2) and 32.';

-- who chose the password of an account for its owner: no independent second pair of eyes
alter table app.identity_person add column password_set_by uuid;
