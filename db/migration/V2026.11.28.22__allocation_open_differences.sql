-- The work list asks which overviews still hold a difference that nobody answered, whatever agrees.
create index allocation_overview_line_to_answer on app.allocation_overview_line (overview_id, nr)
    where answered_on is null and verdict not in ('AGREES', 'READ');
create index residential_placement_no_origin on app.residential_placement (case_file_id)
    where origin_swv is null and origin_settled_swv is null;
