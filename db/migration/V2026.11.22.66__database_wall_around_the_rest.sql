-- The wall of V2026.11.22.65 around the other tables with data of pupils, families or their mail.

-- Who adds a row does so in the name of the own unit, where the table says who added it; the system in that of the case.
create procedure app.wall_source(protected regclass, condition text) language plpgsql as
$$
begin
    execute format('create policy wall_source on %s as restrictive for insert with check (%s or (select app.acting_case()) is not null
        or (select app.acting_job()) or current_user = %L and session_user = current_user)', protected, condition, current_user);
end
$$;
revoke all on procedure app.wall_source(regclass, text) from public;

-- Consultations. A view belongs to the unit that gave it.
call app.wall_raise('app.consultation_consultation', app.wall_case('consultation_consultation.case_file_id'),
    app.wall_case('consultation_consultation.case_file_id'));
call app.wall_raise('app.consultation_plan', app.wall_case('consultation_plan.case_file_id'),
    app.wall_case('consultation_plan.case_file_id'));
call app.wall_raise('app.consultation_agreement', app.wall_case('consultation_agreement.case_file_id'),
    app.wall_case('consultation_agreement.case_file_id'));
call app.wall_source('app.consultation_agreement', 'by_unit = (select app.acting_unit())');
do $$
declare
    within text;
begin
    foreach within in array array['partner', 'view', 'table', 'escalation'] loop
        call app.wall_raise(format('app.consultation_%s', within)::regclass,
            format('exists (select from app.consultation_consultation c where c.id = consultation_%s.consultation_id)', within),
            format('exists (select from app.consultation_consultation c where c.id = consultation_%s.consultation_id)', within));
    end loop;
end
$$;
call app.wall_source('app.consultation_view', 'by_unit = (select app.acting_unit())');
call app.wall_raise('app.consultation_evaluation',
    'exists (select from app.consultation_plan p where p.id = consultation_evaluation.plan_id)',
    'exists (select from app.consultation_plan p where p.id = consultation_evaluation.plan_id)');

-- Applications and what is decided on them. The unit that applied keeps its own when it has left the case; what others
-- wrote then only they and who is in the case read.
call app.wall_raise('app.tlv_application',
    format('(applicant_unit = (select app.acting_unit()) or %s)', app.wall_case('tlv_application.case_file_id')),
    app.wall_case('tlv_application.case_file_id'));
call app.wall_source('app.tlv_application', 'applicant_unit = (select app.acting_unit())');
do $$
declare
    within text;
    reachable text;
begin
    foreach within in array array['tlv_suspension', 'tlv_annex'] loop
        reachable := format('exists (select from app.tlv_application a where a.id = %s.application_id)', within);
        call app.wall_raise(format('app.%s', within)::regclass, reachable, reachable);
    end loop;
    foreach within in array array['tlv_advice', 'tlv_decision'] loop
        reachable := format('exists (select from app.tlv_application a where a.id = %s.application_id and %s)', within,
            app.wall_case('a.case_file_id'));
        call app.wall_raise(format('app.%s', within)::regclass,
            format('(unit_id = (select app.acting_unit()) or %s)', reachable), reachable);
    end loop;
end
$$;
call app.wall_source('app.tlv_decision', 'unit_id = (select app.acting_unit())');
call app.wall_raise('app.tlv', app.wall_case('tlv.case_file_id'), app.wall_case('tlv.case_file_id'));

-- What sources give, families permit and officers open.
do $$
declare
    kept text;
begin
    foreach kept in array array['sharing_grant', 'sharing_consent', 'sharing_request', 'sharing_broken_glass', 'sharing_ticket',
                                'sharing_mark', 'sharing_objection', 'rights_request'] loop
        call app.wall_raise(format('app.%s', kept)::regclass, app.wall_case(kept || '.case_file_id'),
            app.wall_case(kept || '.case_file_id'));
    end loop;
end
$$;
call app.wall_source('app.sharing_grant', 'source_unit_id = (select app.acting_unit())');
call app.wall_source('app.sharing_broken_glass', 'unit_id = (select app.acting_unit()) and user_id = (select app.acting_user())');
call app.wall_raise('app.sharing_signature',
    'exists (select from app.sharing_consent k where k.id = sharing_signature.consent_id)',
    'exists (select from app.sharing_consent k where k.id = sharing_signature.consent_id)');

-- A code lets somebody in whom nobody knows yet: it is then looked up by a job of its own.
call app.wall_raise('app.family_invitation', app.wall_case('family_invitation.case_file_id'),
    app.wall_case('family_invitation.case_file_id'));
insert into app.database_job values
    ('invitation', 'finds the invitation of who comes with a code and a birth date and is nobody yet'),
    ('mail', 'sends what the outbox holds'),
    ('tidying', 'throws unfinished forms away after 30 days');

-- Unfinished forms are their writer's, whatever the unit.
call app.wall_raise('app.web_draft', 'owner = (select app.acting_user())', 'owner = (select app.acting_user())');

-- Anybody's act may order mail. No unit with pupils reads it; administrators see that it waits.
call app.wall_raise('app.outbox_mail', $$(select app.acting_role()) = 'FUNCTIONAL_ADMIN'$$, 'false');
create policy wall_order on app.outbox_mail for insert with check (state = 'PENDING' and attempts = 0);
