-- The overview of children at home can be asked by school, kind and municipality.
alter table app.absence_saved_view add column kind text, add column school_id uuid, add column region boolean not null default false;
