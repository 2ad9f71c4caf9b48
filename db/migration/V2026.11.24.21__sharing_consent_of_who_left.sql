-- A unit that left a case still answers to the family for the consents that it asked itself (AVG 15); it asks no more.
create policy wall_keeper_reads on app.sharing_consent for select using (source_unit_id = (select app.acting_unit()));
