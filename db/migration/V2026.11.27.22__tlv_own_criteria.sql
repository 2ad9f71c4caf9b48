-- A swv can have criteria of its own for leerwegondersteuning in its ondersteuningsplan ("opting out"); those for
-- praktijkonderwijs are national (domain.md 2.10).
alter table app.tlv_arrangement add column own_criteria boolean not null default false;
do $$
declare
    one_of_two text := (select conname from pg_constraint where conrelid = 'app.tlv_arrangement'::regclass
                        and pg_get_constraintdef(oid) like '%person IS NULL%');
begin
    execute format('alter table app.tlv_arrangement drop constraint %I', one_of_two);
end
$$;
alter table app.tlv_arrangement
    add constraint tlv_arrangement_one check (num_nonnulls(person, profession) + own_criteria::int = 1),
    add constraint tlv_arrangement_own_criteria check (not own_criteria or kind = 'LWOO');
comment on column app.tlv_arrangement.own_criteria is 'The swv judges by its ondersteuningsplan and not by the national criteria.';
