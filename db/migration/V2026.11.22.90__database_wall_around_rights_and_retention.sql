-- The wall around what came with the rights of families and with retention. A unit that left a case keeps what is its own.
do $$
declare
    reachable text;
begin
    reachable := format('(receiver_id = (select app.acting_unit()) or source_unit_id = (select app.acting_unit()) or %s)',
        app.wall_case('rights_notice.case_file_id'));
    call app.wall_raise('app.rights_notice', reachable, reachable);
    reachable := format('(unit_id = (select app.acting_unit()) or %s)', app.wall_case('retention_hold.case_file_id'));
    call app.wall_raise('app.retention_hold', reachable, reachable);
end
$$;
call app.wall_source('app.retention_hold', 'unit_id = (select app.acting_unit())');
-- the list outlives the case: it is the unit's that answers for what went
call app.wall_raise('app.retention_item', 'unit_id = (select app.acting_unit())', 'unit_id = (select app.acting_unit())');
