-- A person's own choices of the overview of children at home.
create table app.absence_saved_view (
    id         uuid    primary key,
    user_id    uuid    not null,
    unit_id    uuid    not null,
    name       text    not null check (length(name) between 1 and 60),
    band       text,
    mine       boolean not null,
    fresh      boolean not null,
    no_offer   boolean not null,
    unique (user_id, unit_id, name)
);
comment on table app.absence_saved_view is
    'Saved choices of the overview of children at home: a person''s own, without pupils. Kept until its owner removes it or the account goes.';
call app.wall_raise('app.absence_saved_view',
    'absence_saved_view.user_id = (select app.acting_user()) and absence_saved_view.unit_id = (select app.acting_unit())',
    'absence_saved_view.user_id = (select app.acting_user()) and absence_saved_view.unit_id = (select app.acting_unit())');
-- The overview from who sits at home longest.
create index absence_episode_open_since on app.absence_episode (started_on, id) where ended_on is null;
