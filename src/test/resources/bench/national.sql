-- The Netherlands in numbers (performance.md 4.2): 2.4 million pupils at 8,000 schools, 150 swv's, 342 municipalities,
-- 250,000 cases of which 60,000 are open, three units in each. Names are syllables; few are shared by many, as names are.
-- filling takes longer than a page may
set statement_timeout = 0;
select set_config('app.role', 'SYSTEM', false), set_config('app.job', 'demo', false);

create temporary table syllable (nr int primary key, text text);
insert into syllable select (row_number() over ()) - 1, text
from unnest('{bak,ver,hoek,stra,ma,meer,dijk,berg,bos,kuip,smit,jans,vis,mul,der,ster,wil,hof,man,blom,pot,gra,ker,zand,loo}'::text[]) text;

insert into app.pupil_pupil (id, unit_id, first_name, prefix, last_name, first_key, last_key, birth_date, street, house_number,
    postcode, place, secret_address, municipality_code, version)
select ('00000000-0000-4000-a000-' || lpad(to_hex(n), 12, '0'))::uuid,
    ('00000000-0000-4000-b000-' || lpad(to_hex(n % 8000), 12, '0'))::uuid,
    initcap(f.text), '', initcap(l.text), f.text, l.text, date '2008-01-01' + n % 4500, 'Dijk', '1', '1000AA', 'Plaats', false,
    lpad((n % 342)::text, 4, '0'), 0
from (select n, (15624 * random() * random())::int as surname, (624 * random() * random())::int as first
      from generate_series(0, 2399999) n) drawn
join lateral (select a.text || b.text || c.text as text from syllable a, syllable b, syllable c
      where a.nr = surname / 625 and b.nr = surname / 25 % 25 and c.nr = surname % 25) l on true
join lateral (select a.text || b.text as text from syllable a, syllable b where a.nr = first / 25 and b.nr = first % 25) f on true;

insert into app.route_case_file (id, number, request, pupil_id, source_unit_id, source_role, state, positions, phases,
    director_unit_id, director_user_id, signal_kind, signalled_on, opened_on, intake_due_on, closed_on, version)
select ('00000000-0000-4000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'R-1999-' || lpad(n::text, 6, '0'), gen_random_uuid(),
    ('00000000-0000-4000-a000-' || lpad(to_hex(n * 9), 12, '0'))::uuid,
    ('00000000-0000-4000-b000-' || lpad(to_hex(n * 9 % 8000), 12, '0'))::uuid, 'SCHOOL_CARE_COORDINATOR',
    case when n < 60000 then 'KERNPARTNER_CONSULT' else 'CLOSED' end, '{}', case when n < 60000 then 4 else 128 end,
    ('00000000-0000-4000-b000-' || lpad(to_hex(n * 9 % 8000), 12, '0'))::uuid, gen_random_uuid(), 'WORRY', date '2026-09-01',
    date '2026-09-01', date '2026-09-08', case when n >= 60000 then date '2026-10-01' end, 0
from generate_series(0, 249999) n;

insert into app.route_case_relation (case_file_id, unit_id, role, organisation_id, kind, from_on)
select c.id, u.unit, u.role, u.unit, u.kind, date '2026-09-01'
from app.route_case_file c, lateral (values
    (c.source_unit_id, 'SCHOOL_CARE_COORDINATOR', 'OWN'),
    (('00000000-0000-4000-c000-' || lpad(to_hex(substr(c.number, 8)::int % 150), 12, '0'))::uuid, 'SWV_CONSULTANT', 'PARTNER'),
    (('00000000-0000-4000-d000-' || lpad(to_hex(substr(c.number, 8)::int % 342), 12, '0'))::uuid, 'ATTENDANCE_OFFICER', 'PARTNER')
    ) as u (unit, role, kind)
where c.number like 'R-1999-%';

select set_config('app.role', '', false), set_config('app.job', '', false);
set statement_timeout = '5min';
