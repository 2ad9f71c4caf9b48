-- Letters of leerplicht, as they were sent.
create table app.leerplicht_letter (
    id        uuid        primary key,                     -- of the step or decision that it tells of
    pupil_id  uuid        not null references app.leerplicht_pupil on delete cascade,
    unit_id   uuid        not null,
    kind      text        not null,
    enforcing boolean     not null,
    content   bytea       not null,
    made_at   timestamptz not null
);
comment on table app.leerplicht_letter is
    'Invitations, warnings and answers about exemptions, sealed. Kept as app.leerplicht_pupil; a warning as app.leerplicht_enforcement. Ground: LPW 6, 15, 22.';
create index leerplicht_letter_by_pupil on app.leerplicht_letter (pupil_id);
create index leerplicht_letter_by_age on app.leerplicht_letter (made_at) where enforcing;

-- Exemptions and replacement duty (domain.md 1.4): what was notified or asked, and what became of it.
create table app.leerplicht_exemption (
    id            uuid    primary key,                     -- of the form: sent twice, it is one
    version       bigint  not null,
    pupil_id      uuid    not null references app.leerplicht_pupil on delete cascade,
    unit_id       uuid    not null,
    kind          text    not null check (kind in ('ART5_A', 'ART5_B', 'ART5_C', 'ART5A', 'ART15', 'ART3A', 'ART3B', 'ART11_G')),
    received_on   date    not null,
    declared_on   date,
    declared_by   text,
    never_fit     boolean not null,
    placed_before boolean not null,
    agreed        boolean not null,
    heard         boolean not null,
    from_on       date    not null,
    until_on      date    check (until_on >= from_on),
    state         text    not null check (state in ('RECEIVED', 'ACKNOWLEDGED', 'INVALID', 'GRANTED', 'REFUSED', 'ENDED')),
    decide_by     date    not null,
    decided_on    date,
    decided_by    uuid,
    faults        text[]  not null,
    reason_sealed text    not null,
    check ((state = 'RECEIVED') = (decided_on is null))
);
comment on table app.leerplicht_exemption is
    'Exemptions from the duty to be enrolled or to attend. Gone 1 year after they ended or were not given. Ground: LPW 3a, 3b, 5 to 9, 14, 15.';
create index leerplicht_exemption_by_pupil on app.leerplicht_exemption (pupil_id);
create index leerplicht_exemption_by_unit on app.leerplicht_exemption (unit_id, until_on);

do $$
declare
    ours text;
    kept text;
begin
    foreach kept in array array['leerplicht_letter', 'leerplicht_exemption'] loop
        ours := format('%s.unit_id = (select app.acting_unit())', kept);
        call app.wall_raise(format('app.%s', kept)::regclass, ours, ours);
    end loop;
end
$$;
insert into app.database_job_table values ('leerplicht', 'leerplicht_letter'), ('leerplicht', 'leerplicht_exemption');

-- A school keeps no report ready of who is exempted; it learns the days and nothing else.
create function app.leerplicht_exempted(roll uuid, since date) returns setof daterange
    language sql stable security definer set search_path = pg_catalog, pg_temp as
$$
select daterange(e.from_on, e.until_on, '[]') from app.leerplicht_exemption e
join app.leerplicht_pupil p on p.id = e.pupil_id
join app.absence_pupil r on r.id = p.roll_id
where p.roll_id = roll and e.state in ('ACKNOWLEDGED', 'GRANTED') and (e.until_on is null or e.until_on >= since)
and (r.school_id = app.acting_organisation() or app.acting_job('absence_pupil'))
$$;
comment on function app.leerplicht_exempted(uuid, date) is 'For the school of the pupil: on which days absence is no absence.';

-- The job looks for children at home for whom nobody did anything: at dates, not at words.
insert into app.database_job_table
    select 'leerplicht', looked from unnest(array['absence_episode', 'route_case_file', 'route_journal_entry', 'route_task', 'leerplicht_step']) looked
    on conflict do nothing;
