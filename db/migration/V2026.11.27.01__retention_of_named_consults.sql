-- A consult that got its name belongs to the file of the unit that brought it, and goes with that (privacy.md A.6). What
-- others said in it has no life of its own. Of the last definitions only this changes.
do $$
declare
    records text := pg_get_functiondef('app.retention_records(uuid)'::regprocedure);
    destroy text := pg_get_functiondef('app.retention_destroy(uuid, date, timestamptz)'::regprocedure);
    viewed  text := 'where k.case_file_id = sought) r';
    listed  text := 'array[''consultation_view'', ''document_document'', ''route_journal_entry'']';
    last    text := 'went := app.retention_wipe_case(went, item.case_file_id);';
begin
    if strpos(records, viewed) = 0 or strpos(destroy, listed) = 0 or strpos(destroy, last) = 0 then
        raise exception 'app.retention_records or app.retention_destroy is not as expected';
    end if;
    execute replace(records, viewed, 'where k.case_file_id = sought
    union all
    select n.id, n.source_unit_id, n.source_role, null, n.named_on
    from app.anonymous_consult n where n.case_file_id = sought) r');
    execute replace(replace(destroy, listed, replace(listed, ']', ', ''anonymous_consult'']')),
        last, 'went := app.retention_wipe(went, ''anonymous_consult'', ''t.case_file_id = $1'', item.case_file_id, null);
        ' || last);
end
$$;
comment on table app.anonymous_consult is
    'Questions about a child without a name, pseudonymous (privacy.md A.4). Destroyed 3 months after the last contact; once named kept with the file of the unit that brought it. Ground: task of each party, convenant.';
