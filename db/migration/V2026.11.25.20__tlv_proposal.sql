-- Preparing and deciding are two people: what one proposes, another takes or sends back with a reason. Every proposal
-- stays as it was made.
create table app.tlv_proposal (
    id               uuid   primary key,
    version          bigint not null,
    application_id   uuid   not null references app.tlv_application,
    round            int    not null check (round > 0),
    granted          boolean not null,
    kind             text   not null check (kind in ('SBO','SO','VSO','PRO')),
    category         text   check (category in ('CAT1','CAT2','CAT3')),
    begin_on         date,
    end_on           date,
    motivation       text   not null check (motivation <> ''),
    advices_answered text   not null,
    prepared_by      uuid   not null,
    unit_id          uuid   not null,
    prepared_on      date   not null,
    -- as it stood then: to say what changed since
    legal_due_on     date   not null,
    checks_open      text   not null,
    status           text   not null check (status in ('OPEN','TAKEN','SENT_BACK')),
    ended_by         uuid,
    ended_on         date,
    reason           text   not null default '',
    unique (application_id, round),
    check ((status = 'OPEN') = (ended_by is null)),
    check (status <> 'SENT_BACK' or reason <> ''),
    check (not granted or begin_on is not null),
    check (ended_by is null or status = 'SENT_BACK' or ended_by <> prepared_by)
);
comment on table app.tlv_proposal is
    'What was proposed to decide on an application, and what came of it. Kept 3 years after the assessment ended; ground WPO 18a, WVO 2020 2.47.';
create unique index tlv_proposal_one_open on app.tlv_proposal (application_id) where status = 'OPEN';

-- A proposal is never changed: another one follows.
create function app.tlv_proposal_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'a proposal that ended cannot be changed' using errcode = 'integrity_constraint_violation';
end $$;
create trigger tlv_proposal_is_kept before update on app.tlv_proposal
    for each row when (old.status <> 'OPEN' or old.motivation <> new.motivation or old.prepared_by <> new.prepared_by)
    execute function app.tlv_proposal_is_kept();

alter table app.tlv_decision add column prepared_by uuid;
comment on column app.tlv_decision.prepared_by is 'Who prepared it; empty for a decision from before preparing was an act of its own.';
alter table app.tlv_decision add check (prepared_by <> decided_by);

do $$
declare
    reachable text := format('exists (select from app.tlv_application a where a.id = tlv_proposal.application_id and %s)',
        app.wall_case('a.case_file_id'));
begin
    call app.wall_raise('app.tlv_proposal', format('(unit_id = (select app.acting_unit()) or %s)', reachable), reachable);
end
$$;
call app.wall_source('app.tlv_proposal', 'unit_id = (select app.acting_unit())');

-- It goes with the file that it rests on.
do $$
declare
    wipe   text := pg_get_functiondef('app.retention_wipe_tlv(jsonb, uuid)'::regprocedure);
    advice text := $q$counts := app.retention_wipe(counts, 'tlv_advice', 't.application_id = $1', application, null);$q$;
begin
    if position(advice in wipe) = 0 then
        raise exception 'app.retention_wipe_tlv is not as expected';
    end if;
    execute replace(wipe, advice, advice || $q$
    counts := app.retention_wipe(counts, 'tlv_proposal', 't.application_id = $1', application, null);$q$);
end
$$;
