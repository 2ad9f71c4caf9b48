-- Searching by name behind the wall: `like` may leak, so with a policy the planner reads every row a unit may see before it
-- compares. Comparisons by byte (~>=~, ~<~) leak nothing and use an index that begins with the unit.
create table app.route_case_name (
    unit_id      uuid not null,
    name         text not null,                        -- app.pupil_pupil.last_key or first_key
    case_file_id uuid not null,
    foreign key (case_file_id, unit_id) references app.route_case_relation on delete cascade
);
comment on table app.route_case_name is
    'The names by which a unit finds its cases. Filled by triggers, gone with the relation; kept and founded as app.route_case_file.';
create unique index route_case_name_by_unit on app.route_case_name (unit_id, name text_pattern_ops, case_file_id);
create index route_case_name_by_case on app.route_case_name (case_file_id, unit_id);

create function app.route_case_name_add() returns trigger language plpgsql security definer set search_path = pg_catalog as
$$
begin
    insert into app.route_case_name (unit_id, name, case_file_id)
    select distinct new.unit_id, n.name, new.case_file_id
    from app.pupil_pupil p, unnest(array[p.last_key, p.first_key]) as n (name)
    where p.id = new.pupil_id and n.name <> '' on conflict do nothing;
    return null;
end
$$;
create trigger route_case_name_add after insert on app.route_case_relation
    for each row execute function app.route_case_name_add();

create function app.route_case_name_change() returns trigger language plpgsql security definer set search_path = pg_catalog as
$$
begin
    delete from app.route_case_name n using app.route_case_relation r
    where r.pupil_id = new.id and n.case_file_id = r.case_file_id and n.unit_id = r.unit_id;
    insert into app.route_case_name (unit_id, name, case_file_id)
    select distinct r.unit_id, n.name, r.case_file_id
    from app.route_case_relation r, unnest(array[new.last_key, new.first_key]) as n (name)
    where r.pupil_id = new.id and n.name <> '' on conflict do nothing;
    return null;
end
$$;
create trigger route_case_name_change after update of first_key, last_key on app.pupil_pupil
    for each row when (old.last_key is distinct from new.last_key or old.first_key is distinct from new.first_key)
    execute function app.route_case_name_change();

insert into app.route_case_name (unit_id, name, case_file_id)
select distinct r.unit_id, n.name, r.case_file_id
from app.route_case_relation r join app.pupil_pupil p on p.id = r.pupil_id, unnest(array[p.last_key, p.first_key]) as n (name)
where n.name <> '';

-- Nobody writes it but the triggers.
call app.wall_raise('app.route_case_name', 'unit_id = (select app.acting_unit())', '(select pg_trigger_depth() > 0)');
