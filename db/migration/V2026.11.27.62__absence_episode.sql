-- Children who sit at home (domain.md 1.3), from events, with the band they are in (R-TZ-01, R-TZ-02).
create table app.absence_episode (
    id               uuid    primary key,
    version          bigint  not null,
    case_file_id     uuid    not null references app.route_case_file on delete cascade,
    unit_id          uuid    not null,
    unit_role        text    not null,
    started_on       date    not null,
    basis            text    not null check (basis in ('ABSOLUTE', 'LRV', 'AUTHORISED_SICK', 'AUTHORISED_OTHER', 'EXEMPT_ART5_A')),
    fitting_offer    boolean not null,
    band             text    not null check (band in ('LT_4W', 'W4_M3', 'M3_M6', 'M6_M12', 'GE_M12')),
    band_since       date    not null,
    planned_hours    int     check (planned_hours between 0 and 40),
    realised_hours   int     check (realised_hours between 0 and 40),
    ended_on         date    check (ended_on >= started_on)
);
comment on table app.absence_episode is
    'A child that sits at home: since when, on what basis, with a fitting offer or not. Kept and destroyed with the case; ground LPW 16, 22; WPO 18a, WVO 2020 2.47.';
create unique index absence_episode_open on app.absence_episode (case_file_id) where ended_on is null;
create index absence_episode_by_case on app.absence_episode (case_file_id);
create index absence_episode_by_band on app.absence_episode (band, started_on, id) where ended_on is null;
create index absence_episode_after on app.absence_episode (ended_on) where ended_on is not null;

create table app.absence_episode_event (
    id             uuid        primary key,
    episode_id     uuid        not null references app.absence_episode on delete cascade,
    kind           text        not null,
    on_day         date        not null,
    until_day      date,
    word           text        not null,
    planned_hours  int,
    realised_hours int,
    unit_id        uuid        not null,
    written_by     uuid        not null,
    written_at     timestamptz not null
);
comment on table app.absence_episode_event is
    'What happened while a child sat at home: basis, offer, gap, partial return, end. Kept and destroyed with the case; ground as app.absence_episode.';
create index absence_episode_event_by_episode on app.absence_episode_event (episode_id, on_day);

call app.wall_raise('app.absence_episode', app.wall_case('absence_episode.case_file_id'), app.wall_case('absence_episode.case_file_id'));
call app.wall_raise('app.absence_episode_event',
    'exists (select from app.absence_episode e where e.id = absence_episode_event.episode_id)',
    'exists (select from app.absence_episode e where e.id = absence_episode_event.episode_id)');
insert into app.database_job_table values ('absence', 'absence_episode');
