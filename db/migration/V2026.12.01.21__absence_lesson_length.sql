-- R-VZ-06 (unsure, so a setting): how long a lesson is that a school counts as one hour. What was registered stays in minutes; each
-- report keeps the length by which it was counted, so that one that was sent stays as it is.
create table app.absence_lesson_length (
    school_id uuid   primary key,
    version   bigint not null,
    minutes   int    not null check (minutes between 30 and 90),
    set_on    date   not null,
    set_by    uuid   not null
);
comment on table app.absence_lesson_length is
    'How many minutes of a lesson a school counts as one hour of lesson time (R-VZ-06). No pupil data; kept as long as the school.';
alter table app.absence_report add column lesson_minutes int not null default 60 check (lesson_minutes between 30 and 90);
comment on column app.absence_report.lesson_minutes is 'how long a lesson was by which its hours were counted';

do $$
declare
    own text := 'absence_lesson_length.school_id = (select app.acting_organisation())';
begin
    call app.wall_raise('app.absence_lesson_length', own, own);
end
$$;
insert into app.database_job_table values ('absence', 'absence_lesson_length');
