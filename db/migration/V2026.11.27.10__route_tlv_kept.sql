-- What an swv decided on stays readable for its own roles until it is destroyed, whatever the case does next
-- (privacy.md A.6, B.8 step 7): for that file the case is in P7 (bit 128) beside what runs.
update app.route_case_file c
set positions = array(select p from unnest(c.positions || 'TLV_KEPT'::text) p order by p), phases = c.phases | 128
where not 'TLV_APPLICATION' = any (c.positions)
  and exists (select from app.tlv_application a where a.case_file_id = c.id and a.received_on is not null);

-- With the last application the ground for it goes.
create function app.tlv_kept_no_more() returns trigger language plpgsql as
$$
begin
    update app.route_case_file c
    set positions = array_remove(c.positions, 'TLV_KEPT'), phases = case when c.phases = 128 then 128 else c.phases & ~128 end
    where c.id = old.case_file_id and 'TLV_KEPT' = any (c.positions)
      and not exists (select from app.tlv_application a where a.case_file_id = c.id);
    return null;
end
$$;
create trigger tlv_kept_no_more after delete on app.tlv_application for each row execute function app.tlv_kept_no_more();
