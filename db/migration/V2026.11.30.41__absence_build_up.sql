-- The build-up timetable of a partial return (R-TZ-03, features 16): hours a week from week to week, and what came of them.
create table app.absence_build_up (
    episode_id   uuid        primary key references app.absence_episode on delete cascade,
    version      bigint      not null,
    evaluate_on  date        not null,
    unit_id      uuid        not null,
    written_by   uuid        not null,
    written_at   timestamptz not null
);
comment on table app.absence_build_up is
    'The build-up timetable with which a child at home goes to school again, and when it is looked at. Kept and destroyed with the case; ground as app.absence_episode.';

create table app.absence_build_up_step (
    episode_id uuid not null references app.absence_build_up on delete cascade,
    week_on    date not null check (extract(isodow from week_on) = 1),
    hours      int  not null check (hours between 0 and 40),
    primary key (episode_id, week_on)
);
comment on table app.absence_build_up_step is
    'From which week how many hours a week of a build-up timetable. Kept and destroyed with the case; ground as app.absence_episode.';

create table app.absence_build_up_week (
    episode_id uuid        not null references app.absence_build_up on delete cascade,
    week_on    date        not null check (extract(isodow from week_on) = 1),
    hours      int         not null check (hours between 0 and 40),
    unit_id    uuid        not null,
    written_by uuid        not null,
    written_at timestamptz not null,
    primary key (episode_id, week_on)
);
comment on table app.absence_build_up_week is
    'How many hours of a week a child was at school, as the school wrote it. Kept and destroyed with the case; ground as app.absence_episode.';

call app.wall_raise('app.absence_build_up',
    'exists (select from app.absence_episode e where e.id = absence_build_up.episode_id)',
    'exists (select from app.absence_episode e where e.id = absence_build_up.episode_id)');
call app.wall_raise('app.absence_build_up_step',
    'exists (select from app.absence_episode e where e.id = absence_build_up_step.episode_id)',
    'exists (select from app.absence_episode e where e.id = absence_build_up_step.episode_id)');
call app.wall_raise('app.absence_build_up_week',
    'exists (select from app.absence_episode e where e.id = absence_build_up_week.episode_id)',
    'exists (select from app.absence_episode e where e.id = absence_build_up_week.episode_id)');
