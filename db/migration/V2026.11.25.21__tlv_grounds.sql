-- Each ground of a decision points to passages of the advices and views; a view of parents who disagree is answered.
create table app.tlv_proposal_ground (
    proposal_id uuid not null references app.tlv_proposal on delete cascade,
    position    int  not null,
    text        text not null check (text <> ''),
    passages    text not null check (passages <> ''),
    primary key (proposal_id, position)
);
comment on table app.tlv_proposal_ground is
    'The grounds of a proposal and the passages that each points to. Kept with the proposal.';
comment on column app.tlv_proposal_ground.passages is
    'keys, joined by a comma: the id of an advice, "parents" or "pupil", and the number of its paragraph';
call app.wall_raise('app.tlv_proposal_ground',
    'exists (select from app.tlv_proposal p where p.id = tlv_proposal_ground.proposal_id)',
    'exists (select from app.tlv_proposal p where p.id = tlv_proposal_ground.proposal_id)');

alter table app.tlv_proposal add column parents_answered text not null default '';
alter table app.tlv_decision add column parents_answered text not null default '';
comment on column app.tlv_decision.parents_answered is 'What is said to parents who disagree; empty when they do not.';

do $$
declare
    destroy text := pg_get_functiondef('app.retention_destroy(uuid, date, timestamptz)'::regprocedure);
    emptied text := $q$update app.tlv_decision set motivation = '', advices_answered = '',$q$;
begin
    if position(emptied in destroy) = 0 then
        raise exception 'app.retention_destroy is not as expected';
    end if;
    execute replace(destroy, emptied, emptied || $q$ parents_answered = '',$q$);
end
$$;

-- How old research may be (features.md 2 nr 8): each swv says so itself.
alter table app.region_setting drop constraint region_setting_name_check;
alter table app.region_setting add constraint region_setting_name_check check (name in ('TLV_SERVICE_NORM_WEEKS',
    'TLV_JUDGE_WORKING_DAYS', 'TLV_REPAIR_DAYS', 'TLV_ADVICE_WORKING_DAYS', 'TLV_RESEARCH_MONTHS', 'INTAKE_WORKING_DAYS',
    'VIEWS_WORKING_DAYS', 'PLAN_WEEKS', 'EVALUATION_WEEKS', 'REVIEW_WEEKS', 'FILES_PER_HOUR', 'FILES_PER_DAY'));
insert into app.region_setting (id, name, value, valid_from, set_at)
values (gen_random_uuid(), 'TLV_RESEARCH_MONTHS', 24, date '2020-08-01', now());
