-- Kernpartners confer (domain.md 3.2): question, views, one plan with agreements, evaluation, thuiszittersoverleg and
-- doorzettingsmacht. Every text is NOTE_SHARED and has one source unit; what was written is corrected by a new row.
create table app.consultation_norm (
    valid_from         date primary key,
    views_working_days int  not null check (views_working_days between 1 and 60),
    plan_weeks         int  not null check (plan_weeks between 1 and 26),
    evaluation_weeks   int  not null check (evaluation_weeks between 1 and 26),
    review_weeks       int  not null check (review_weeks between 1 and 26)
);
comment on table app.consultation_norm is
    'Service norms of the consultation (domain.md 3.2, R-DZ-02) by the day from which they hold; a change is a new row. No personal data; kept for good, as it explains due dates.';
insert into app.consultation_norm values (date '2020-08-01', 10, 4, 6, 6);

create table app.consultation_consultation (
    id                  uuid   primary key,
    version             bigint not null,
    request             uuid   not null unique,              -- the same form sent twice asks once
    case_file_id        uuid   not null references app.route_case_file,
    step                text   not null check (step in ('VIEWS', 'PLAN', 'EVALUATION', 'TABLE', 'ESCALATION', 'TLV', 'DONE')),
    purpose             text   not null check (purpose in ('SUPPORT_NEED', 'YOUTH_CARE', 'MEDICAL_ADVICE')),
    question            text   not null check (question <> '' and length(question) <= 4000),
    by_unit       uuid   not null,
    by_role       text   not null,
    by_user       uuid   not null,
    asked_on            date   not null,
    views_due_on        date   not null check (views_due_on > asked_on),
    plan_due_on         date   not null check (plan_due_on > asked_on),
    views_closed_on     date,
    views_closed_reason text,
    check ((views_closed_on is null) = (views_closed_reason is null))
);
comment on table app.consultation_consultation is
    'Questions to the kernpartners. Kept with the case (2 years after closing at school, until 19 years after birth at leerplicht); ground: WVO 2020 / WPO (support), Leerplichtwet 1969, Jeugdwet, Wpg, by the modelconvenant.';
create unique index consultation_consultation_one_open on app.consultation_consultation (case_file_id) where step <> 'DONE';
create index consultation_consultation_by_asker on app.consultation_consultation (by_unit, asked_on desc, id desc);

create table app.consultation_partner (
    consultation_id uuid not null references app.consultation_consultation,
    position        int  not null,
    unit_id         uuid not null,
    role            text not null,
    primary key (consultation_id, position),
    unique (consultation_id, unit_id)
);
comment on table app.consultation_partner is 'Units whose view was asked. Kept and founded as app.consultation_consultation.';
create index consultation_partner_by_unit on app.consultation_partner (unit_id, consultation_id);

create table app.consultation_view (
    id              uuid        primary key,
    request         uuid        not null unique,
    consultation_id uuid        not null references app.consultation_consultation,
    by_unit         uuid        not null,
    by_role         text        not null,
    by_user         uuid        not null,
    given_at        timestamptz not null,
    text            text        not null check (text <> '' and length(text) <= 8000),
    corrects        uuid        unique references app.consultation_view
);
comment on table app.consultation_view is
    'Views of partners: one a unit, corrected by a new one. Kept and founded as app.consultation_consultation; the unit stays the source.';
create unique index consultation_view_one_a_unit on app.consultation_view (consultation_id, by_unit) where corrects is null;
create index consultation_view_by_consultation on app.consultation_view (consultation_id, given_at);

create table app.consultation_plan (
    id              uuid   primary key,
    version         bigint not null,
    request         uuid   not null unique,
    case_file_id    uuid   not null references app.route_case_file,
    consultation_id uuid   not null references app.consultation_consultation,
    goal            text   not null check (goal <> '' and length(goal) <= 1000),
    summary         text   not null check (summary <> '' and length(summary) <= 4000),
    leads_to        text   not null,
    by_unit     uuid   not null,
    by_role     text   not null,
    by_user     uuid   not null,
    set_on          date   not null,
    evaluate_on     date   check (evaluate_on > set_on),
    ended_on        date   check (ended_on >= set_on)
);
comment on table app.consultation_plan is
    'Plans: one active a case. Kept and founded as app.consultation_consultation.';
create unique index consultation_plan_one_active on app.consultation_plan (case_file_id) where ended_on is null;
create index consultation_plan_by_case on app.consultation_plan (case_file_id, set_on desc);

create table app.consultation_agreement (
    id           uuid   primary key,
    version      bigint not null,
    request      uuid   not null,
    position     int    not null,
    case_file_id uuid   not null references app.route_case_file,
    plan_id      uuid   not null references app.consultation_plan,
    what         text   not null check (what <> '' and length(what) <= 500),
    owner_unit   uuid   not null,
    owner_role   text   not null,
    owner_user   uuid,
    due_on       date   not null,
    by_unit      uuid   not null,
    by_role      text   not null,
    by_user      uuid   not null,
    set_on       date   not null,
    done_on      date,
    done_by_unit uuid,
    done_by_user uuid,
    unique (request, position),
    check ((done_on is null) = (done_by_unit is null) and (done_on is null) = (done_by_user is null))
);
comment on table app.consultation_agreement is
    'Agreements of a plan with owner and date; open ones move to the next plan. Kept and founded as app.consultation_consultation.';
create index consultation_agreement_by_case on app.consultation_agreement (case_file_id, due_on, id);

create table app.consultation_evaluation (
    id          uuid primary key,
    request     uuid not null unique,
    plan_id     uuid not null references app.consultation_plan,
    findings    text not null check (findings <> '' and length(findings) <= 4000),
    leads_to    text not null,
    next_on     date,
    by_unit     uuid not null,
    by_role     text not null,
    by_user     uuid not null,
    evaluated_on date not null
);
comment on table app.consultation_evaluation is 'Evaluations of plans. Kept and founded as app.consultation_consultation.';
create index consultation_evaluation_by_plan on app.consultation_evaluation (plan_id, evaluated_on);

create table app.consultation_table (
    id              uuid   primary key,
    request         uuid   not null unique,
    consultation_id uuid   not null references app.consultation_consultation,
    held_on         date   not null,
    present_units   uuid[] not null,
    family_heard    text   not null check (family_heard <> '' and length(family_heard) <= 4000),
    outcome         text   not null check (outcome <> '' and length(outcome) <= 4000),
    by_unit         uuid   not null,
    by_role         text   not null,
    by_user         uuid   not null,
    recorded_on     date   not null check (recorded_on >= held_on)
);
comment on table app.consultation_table is
    'Thuiszittersoverleggen held. Kept and founded as app.consultation_consultation.';
create index consultation_table_by_consultation on app.consultation_table (consultation_id, held_on);

create table app.consultation_escalation (
    id              uuid   primary key,
    request         uuid   not null unique,
    consultation_id uuid   not null references app.consultation_consultation,
    holder          text   not null check (holder <> '' and length(holder) <= 200),
    mandate         text   not null check (mandate <> '' and length(mandate) <= 1000),
    question        text   not null check (question <> '' and length(question) <= 4000),
    family_heard    text   not null check (family_heard <> '' and length(family_heard) <= 4000),
    decision        text   not null check (decision <> '' and length(decision) <= 4000),
    bound_units     uuid[] not null,
    review_on       date   not null,
    by_unit         uuid   not null,
    by_role         text   not null,
    by_user         uuid   not null,
    recorded_on     date   not null check (review_on > recorded_on)
);
comment on table app.consultation_escalation is
    'Choices made with doorzettingsmacht (R-DZ-02): by agreement of the parties, no statutory power. Kept and founded as app.consultation_consultation.';
create index consultation_escalation_by_consultation on app.consultation_escalation (consultation_id, recorded_on);
