-- The most emergency openings of one person in a month are counted over all units that the person works for: each sees
-- the own openings, whatever the unit of the day. An officer sees what the own organisation looked into.
create policy wall_own on app.sharing_broken_glass for select using (user_id = (select app.acting_user()));
create policy wall_own on app.sharing_ticket for select using ((select app.acting_role()) = 'DATA_PROTECTION_OFFICER'
    and organisation_id = (select u.organisation_id from app.identity_unit u where u.id = (select app.acting_unit())));
create policy wall_own_close on app.sharing_ticket for update using ((select app.acting_role()) = 'DATA_PROTECTION_OFFICER'
    and organisation_id = (select u.organisation_id from app.identity_unit u where u.id = (select app.acting_unit())));
