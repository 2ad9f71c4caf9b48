-- A line that corrects another, or puts the family's words beside it, is read by whoever reads that one: also by who may read
-- that one record alone.
alter table app.route_journal_entry add column about_id uuid;
comment on column app.route_journal_entry.about_id is 'The record that this line stands beside (AVG 16); null: it stands by itself.';
create index route_journal_entry_about on app.route_journal_entry (about_id) where about_id is not null;
