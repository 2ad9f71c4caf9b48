-- A guardian keeps its identity when the pupil's data change: signatures and accounts point to it.
alter table app.pupil_guardian add column id uuid not null default gen_random_uuid();
alter table app.pupil_guardian alter column id drop default;
create unique index pupil_guardian_by_id on app.pupil_guardian (id);

create table app.pupil_kin (
    user_id     uuid not null,
    pupil_id    uuid not null references app.pupil_pupil,
    role        text not null check (role in ('PARENT', 'PUPIL')),
    guardian_id uuid,
    primary key (user_id, pupil_id),
    check ((role = 'PARENT') = (guardian_id is not null))
);
comment on table app.pupil_kin is
    'Which account is of which parent or pupil. Kept as long as the pupil. Ground: AVG 12, 15 (own file by the family).';
create index pupil_kin_by_pupil on app.pupil_kin (pupil_id);

-- The shape is that of nl.routebord.sharing.CaseSubject.
create function app.pupil_subject(sought uuid) returns jsonb language sql stable as
$$
select jsonb_build_object('birthDate', p.birth_date, 'secretAddress', p.secret_address,
       'custodians', coalesce((select jsonb_agg(id) from app.pupil_guardian where pupil_id = p.id and has_authority), '[]'),
       'family', coalesce((select jsonb_agg(jsonb_build_object('user', user_id, 'role', role, 'guardian', guardian_id))
                           from app.pupil_kin where pupil_id = p.id), '[]'))
from app.pupil_pupil p where p.id = sought
$$;
