-- A row in each walled table that nothing else in a test fills, so that a policy has something to hide.
set local session_replication_role = replica;
insert into app.sharing_signature (consent_id, signer_id, capacity, signed_at, method, recorded_by)
    select id, gen_random_uuid(), 'LEERLING', now(), 'GESPREK', gen_random_uuid() from app.sharing_consent where case_file_id = current_setting('walled.case')::uuid;
insert into app.sharing_ticket (id, case_file_id, organisation_id, ground, opened_by, opened_at, expires_at, request, reason, version)
    select gen_random_uuid(), id, gen_random_uuid(), 'KLACHT', gen_random_uuid(), now(), now(), gen_random_uuid(), 'Proef', 0
    from app.route_case_file where id = current_setting('walled.case')::uuid;
insert into app.sharing_objection (id, case_file_id, filed_by, filed_at, text)
    select gen_random_uuid(), id, gen_random_uuid(), now(), 'Proef' from app.route_case_file where id = current_setting('walled.case')::uuid;
insert into app.retention_hold (id, case_file_id, unit_id, reason, text, set_by, set_at)
    select gen_random_uuid(), id, gen_random_uuid(), 'KLACHT', 'Een klacht die nog loopt.', gen_random_uuid(), now()
    from app.route_case_file where id = current_setting('walled.case')::uuid;
insert into app.retention_item (id, case_file_id, case_number, kind, unit_id, subject_id, started_on, due_on, ground, proposed_by, proposed_at)
    select gen_random_uuid(), id, 'R-2000-0001', 'SCHOOL_FILE', gen_random_uuid(), id, current_date, current_date, 'Proef', gen_random_uuid(), now()
    from app.route_case_file where id = current_setting('walled.case')::uuid;
insert into app.family_invitation (id, case_file_id, pupil_id, role, name, code_hash, proof_hash, invited_by, invited_unit, invited_at, expires_at)
    select gen_random_uuid(), id, pupil_id, 'PUPIL', 'Proef', sha256(gen_random_uuid()::text::bytea), 'x', gen_random_uuid(), gen_random_uuid(), now(), now()
    from app.route_case_file where id = current_setting('walled.case')::uuid;
insert into app.tlv_suspension (application_id, position, invitation, last_day, asked)
    select id, 0, received_on, received_on + 7, 'Proef' from app.tlv_application where id = current_setting('walled.tlv')::uuid on conflict do nothing;
insert into app.consultation_escalation (id, request, consultation_id, holder, mandate, question, family_heard, decision, bound_units, review_on, by_unit, by_role, by_user, recorded_on)
    select gen_random_uuid(), gen_random_uuid(), id, 'Proef', 'Proef', 'Proef', 'Proef', 'Proef', '{}', date '2000-01-02', gen_random_uuid(), 'SWV_CONSULTANT', gen_random_uuid(), date '2000-01-01'
    from app.consultation_consultation where case_file_id = current_setting('walled.case')::uuid;
insert into app.consultation_evaluation (id, request, plan_id, findings, leads_to, by_unit, by_role, by_user, evaluated_on)
    select gen_random_uuid(), gen_random_uuid(), id, 'Proef', 'PLAN', gen_random_uuid(), 'SWV_CONSULTANT', gen_random_uuid(), date '2000-01-01'
    from app.consultation_plan where case_file_id = current_setting('walled.case')::uuid;
insert into app.consultation_table_call (id, version, case_file_id, episode_id, band, convener_unit, convener_role, asked_on, due_on, state)
    values (gen_random_uuid(), 0, current_setting('walled.case')::uuid, gen_random_uuid(), 'W4_M3', gen_random_uuid(), 'SWV_CONSULTANT', date '2000-01-01', date '2000-01-08', 'BACK');
insert into app.consultation_table (id, request, consultation_id, held_on, present_units, family_heard, outcome, by_unit, by_role, by_user, recorded_on)
    select gen_random_uuid(), gen_random_uuid(), id, date '2000-01-01', '{}', 'Proef', 'Proef', gen_random_uuid(), 'SWV_CONSULTANT', gen_random_uuid(), date '2000-01-01'
    from app.consultation_consultation where case_file_id = current_setting('walled.case')::uuid;
insert into app.pupil_number (pupil_id, unit_id, pgn_sealed, pgn_index)
    select id, gen_random_uuid(), 'v1|proef', sha256(id::text::bytea) from app.pupil_pupil where id = (select pupil_id from app.route_case_file where id = current_setting('walled.case')::uuid) on conflict do nothing;
insert into app.web_draft (owner, key, content, saved_at)
    select gen_random_uuid(), gen_random_uuid() || ':proef', '{}', now();
insert into app.anonymous_answer (id, request, consult_id, unit_id, role, organisation_id, author_id, text, answered_at)
    select gen_random_uuid(), gen_random_uuid(), id, source_unit_id, source_role, source_organisation_id, gen_random_uuid(), 'Proef', now()
    from app.anonymous_consult limit 1;
insert into app.objection (id, version, request, application_id, case_file_id, swv_organisation, status, objector, objector_name, affected, channel, received_on,
        registered_by, unit_id, changed_at, grounds, notified_on, objection_until, due_on, timely, excused_why, interested, defect_unused, lbt_due_on)
    select gen_random_uuid(), 0, gen_random_uuid(), id, case_file_id, gen_random_uuid(), 'RECEIVED', 'PARENT', 'Proef', false, 'POST', date '2000-01-02',
        gen_random_uuid(), gen_random_uuid(), now(), 'Proef', date '2000-01-01', date '2000-02-12', date '2000-05-06', true, '', true, false, date '2000-01-16'
    from app.tlv_application where id = current_setting('walled.tlv')::uuid;
insert into app.objection_repair (objection_id, position, invited_on, last_day, defects)
    select id, 0, date '2000-01-03', date '2000-01-10', 'DATE' from app.objection where application_id = current_setting('walled.tlv')::uuid on conflict do nothing;
insert into app.tlv_use (id, version, tlv_id, case_file_id, school_id, unit_id, school_type, enrolled_on, recorded_on, recorded_by)
    select gen_random_uuid(), 0, gen_random_uuid(), current_setting('walled.case')::uuid, gen_random_uuid(), gen_random_uuid(), 'VSO', date '2000-01-01', date '2000-01-01', gen_random_uuid();
insert into app.tlv_renewal (tlv_id, version, application_id, case_file_id, school_unit, started_on)
    select gen_random_uuid(), 0, current_setting('walled.tlv')::uuid, current_setting('walled.case')::uuid, gen_random_uuid(), date '2000-01-01';
insert into app.admission_request (id, version, request, case_file_id, school_id, unit_id, unit_role, status, enrolled, received_on, suspended_days)
    select gen_random_uuid(), 0, gen_random_uuid(), current_setting('walled.case')::uuid, gen_random_uuid(), gen_random_uuid(), 'SCHOOL_CARE_COORDINATOR', 'OPEN', true, date '2000-01-01', 0;
insert into app.admission_plan (id, version, case_file_id, school_id, unit_id, unit_role, enrolled_on, due_on, pupil_view, view_used)
    select gen_random_uuid(), 0, current_setting('walled.case')::uuid, gen_random_uuid(), gen_random_uuid(), 'SCHOOL_CARE_COORDINATOR', date '2000-01-01', date '2000-01-01', '', '';
insert into app.absence_pupil (id, school_id, unit_id, number, first_name, prefix, last_name, birth_date, pgn_sealed, class_name, primary_school, municipality_id, basic_qualification)
    values ('00000000-0000-0000-0000-00000000ab01', gen_random_uuid(), gen_random_uuid(), '1', 'Proef', '', 'Muur', date '2012-01-01', '', '1a', false, gen_random_uuid(), false);
insert into app.absence_missed (id, pupil_id, on_day, part, minutes, reason, way, written_at, written_by, current)
    values (gen_random_uuid(), '00000000-0000-0000-0000-00000000ab01', date '2026-01-12', 'DAY', 300, 'SICK', 'HAND', now(), gen_random_uuid(), true);
insert into app.absence_timetable (id, pupil_id, from_on, until_on, minutes_per_week, basis, written_at, written_by)
    values (gen_random_uuid(), '00000000-0000-0000-0000-00000000ab01', date '2026-01-12', date '2026-02-12', 300, 'OPP', now(), gen_random_uuid());
insert into app.absence_worry (pupil_id, kind, reached_on) values ('00000000-0000-0000-0000-00000000ab01', 'SEVENTH_DAY', date '2026-01-20');
insert into app.absence_lesson_length (school_id, version, minutes, set_on, set_by) values (gen_random_uuid(), 1, 50, date '2026-01-12', gen_random_uuid());
insert into app.absence_double (id, school_id, first_id, second_id, ground, found_on) values (gen_random_uuid(), gen_random_uuid(), '00000000-0000-0000-0000-00000000ab01', gen_random_uuid(), 'NAME', date '2026-01-12');
insert into app.absence_sickness_step (id, pupil_id, unit_id, kind, on_day, with_sealed, agreed_sealed, written_at, written_by)
    values (gen_random_uuid(), '00000000-0000-0000-0000-00000000ab01', gen_random_uuid(), 'TALK', date '2026-01-12', '', '', now(), gen_random_uuid());
insert into app.absence_report (id, version, pupil_id, school_id, unit_id, kind, begin_on, end_on, minutes, all_missed, by_hand, send_by, state, form_sealed, specification, attempt, answered, faults, contact)
    values ('00000000-0000-0000-0000-00000000ab02', 0, '00000000-0000-0000-0000-00000000ab01', gen_random_uuid(), gen_random_uuid(), 'LRV', date '2026-01-12', date '2026-02-09', 6000, true, false, date '2026-02-16', 'PREPARED', '', '[]', 0, 0, '{}', '');
insert into app.absence_answer (id, report_id, attempt, sequence, state, faults, contact, due_at)
    values (gen_random_uuid(), '00000000-0000-0000-0000-00000000ab02', 1, 1, 'ACCEPTED', '{}', '', now());
insert into app.absence_report_sending (id, report_id, school_id, attempt, begin_on, end_on, minutes, specification, replaced_at, replaced_by)
    values (gen_random_uuid(), '00000000-0000-0000-0000-00000000ab02', gen_random_uuid(), 1, date '2026-01-12', date '2026-02-09', 6000, '[]', now(), gen_random_uuid());
insert into app.absence_report_notice (id, report_id, pupil_id, school_id, receiver_id, act, told, sent_on, on_day)
    values (gen_random_uuid(), '00000000-0000-0000-0000-00000000ab02', '00000000-0000-0000-0000-00000000ab01', gen_random_uuid(), gen_random_uuid(), 'WITHDRAWAL', 'NOT_RIGHT', date '2026-02-16', date '2026-02-17');
insert into app.absence_leaving (pupil_id, receiver_id, last_day, destination, told_on)
    values ('00000000-0000-0000-0000-00000000ab01', gen_random_uuid(), date '2026-01-12', 'NONE', date '2026-01-12');
insert into app.absence_episode (id, version, case_file_id, unit_id, unit_role, started_on, basis, fitting_offer, band, band_since)
    values ('00000000-0000-0000-0000-00000000ab03', 0, current_setting('walled.case')::uuid, gen_random_uuid(), 'SCHOOL_CARE_COORDINATOR', date '2026-01-12', 'LRV', false, 'LT_4W', date '2026-01-12');
insert into app.absence_build_up select id, 0, date '2000-02-01', gen_random_uuid(), gen_random_uuid(), now() from app.absence_episode where case_file_id = current_setting('walled.case')::uuid limit 1;
insert into app.absence_build_up_step select id, date '2000-01-03', 4 from app.absence_episode where case_file_id = current_setting('walled.case')::uuid limit 1;
insert into app.absence_build_up_week select id, date '2000-01-03', 4, gen_random_uuid(), gen_random_uuid(), now() from app.absence_episode where case_file_id = current_setting('walled.case')::uuid limit 1;
insert into app.absence_episode_event (id, episode_id, kind, on_day, word, unit_id, written_by, written_at)
    values (gen_random_uuid(), '00000000-0000-0000-0000-00000000ab03', 'STARTED', date '2026-01-12', 'LRV', gen_random_uuid(), gen_random_uuid(), now());
insert into app.absence_resident (id, unit_id, pgn_sealed, pgn_index, first_name, prefix, last_name, birth_date, basic_qualification, read_by)
    values ('00000000-0000-0000-0000-00000000ab04', gen_random_uuid(), '', '\x01', 'Proef', '', 'Muur', date '2012-01-01', false, gen_random_uuid());
insert into app.absence_residence (id, resident_id, unit_id, birth_date, basic_qualification, sex, known_from)
    values (gen_random_uuid(), '00000000-0000-0000-0000-00000000ab04', gen_random_uuid(), date '2012-01-01', false, 'UNKNOWN', date '2026-01-12');
insert into app.absence_enrolment (id, unit_id, pgn_index, school_code, education, from_on, read_by)
    values (gen_random_uuid(), gen_random_uuid(), '\x01', '99ZZ99', 'VO', date '2024-08-01', gen_random_uuid());
insert into app.absence_absolute (id, version, unit_id, resident_id, since_on, found_on, last_education, state)
    values (gen_random_uuid(), 0, gen_random_uuid(), '00000000-0000-0000-0000-00000000ab04', date '2026-01-12', date '2026-01-12', 'NONE', 'FOUND');
insert into app.residential_placement (id, version, request, case_file_id, category, kind, institution, own_school, on_tlv, keeper_unit, keeper_role,
        keeper_organisation, recorded_on, placed_on, expected_until, origin_basis, origin_through, origin_day, regime, regime_from)
    select gen_random_uuid(), 0, gen_random_uuid(), current_setting('walled.case')::uuid, 'RES_FACT', 'OPEN_RES_YOUTH', 'Proef', false, false, gen_random_uuid(), 'RECEIVING_SCHOOL',
        gen_random_uuid(), date '2000-01-01', date '2000-01-01', date '2000-06-01', 'UNKNOWN', false, date '1999-12-31', 'CURRENT_LAW', date '2000-01-01';
insert into app.residential_claim (id, version, case_file_id, placement_id, tlv_number, status, opened_on)
    select gen_random_uuid(), 0, current_setting('walled.case')::uuid, gen_random_uuid(), 'VO8701-2000-00001', 'OPEN', date '2000-08-01';
insert into app.allocation_overview (id, swv_code, as_of, received_at, received_by, sha256)
    values ('00000000-0000-0000-0000-00000000ac01', 'VO8701', date '2000-02-01', now(), gen_random_uuid(), 'x');
insert into app.allocation_overview_line (overview_id, nr, tlv_number, school, verdict, fault, answer)
    values ('00000000-0000-0000-0000-00000000ac01', 1, 'VO8701-2000-00001', '', 'ONLY_THEIRS', '', '');
insert into app.allocation_report (id, kind, reporter_swv, issuer_swv, tlv_number, school, count_date, enrolled_on, reported_on, reported_by)
    values (gen_random_uuid(), 'GROWTH', 'VO8702', 'VO8701', 'VO8701-2000-00001', '87BB00', date '2000-02-01', date '2000-03-01', date '2000-04-01', gen_random_uuid());
insert into app.allocation_fact (noted_at, count_date, case_file_id, round, kind, from_on, on_tlv, regime, swv_code)
    select now(), date '2000-02-01', current_setting('walled.case')::uuid, 1, 'VSO', date '2000-01-01', true, 'CURRENT_LAW', 'VO8701';
insert into app.allocation_entry (id, posting, case_file_id, turn, count_date, charged_year, payer, swv_code, basis, category, article, entered_at)
    select gen_random_uuid(), 'CHARGE', current_setting('walled.case')::uuid, 1, date '2000-02-01', 2001, 'SWV', 'VO8701', 'CATEGORY', 'CAT1', 'x', now();
insert into app.leerplicht_pupil (id, unit_id, name, birth_date, case_file_id, opened_on)
    select '00000000-0000-0000-0000-00000000ad01', gen_random_uuid(), 'Proef Muur', date '2012-01-01', current_setting('walled.case')::uuid, date '2026-01-12';
insert into app.leerplicht_follow_up (id, version, pupil_id, unit_id, opened_on)
    values ('00000000-0000-0000-0000-00000000ad02', 0, '00000000-0000-0000-0000-00000000ad01', gen_random_uuid(), date '2026-01-12');
insert into app.leerplicht_step (id, follow_up_id, unit_id, kind, word, on_day, text_sealed, made_by, made_at)
    values (gen_random_uuid(), '00000000-0000-0000-0000-00000000ad02', gen_random_uuid(), 'INTAKE', '', date '2026-01-12', '', gen_random_uuid(), now());
insert into app.leerplicht_enforcement (id, follow_up_id, case_file_id, unit_id, kind, word, on_day, text_sealed, made_by, made_at)
    select gen_random_uuid(), '00000000-0000-0000-0000-00000000ad02', current_setting('walled.case')::uuid, gen_random_uuid(), 'INTERVENTION', 'WARNING', date '2026-01-12', '', gen_random_uuid(), now();
insert into app.leerplicht_letter (id, pupil_id, unit_id, kind, enforcing, content, made_at)
    values (gen_random_uuid(), '00000000-0000-0000-0000-00000000ad01', gen_random_uuid(), 'INVITATION', false, '', now());
insert into app.leerplicht_exemption (id, version, pupil_id, unit_id, kind, received_on, never_fit, placed_before, agreed, heard, from_on, state, decide_by, faults, reason_sealed)
    values (gen_random_uuid(), 0, '00000000-0000-0000-0000-00000000ad01', gen_random_uuid(), 'ART5A', date '2026-01-12', false, false, false, false, date '2026-08-01', 'RECEIVED', date '2026-03-09', '{}', '');
insert into app.leerplicht_ticket (id, request, pupil_id, organisation_id, ground, reason, opened_by, opened_at, expires_at)
    values (gen_random_uuid(), gen_random_uuid(), '00000000-0000-0000-0000-00000000ad01', gen_random_uuid(), 'KLACHT', 'Proef', gen_random_uuid(), now(), now());
insert into app.leerplicht_call_answer (id, episode_id, case_file_id, step, unit_id, person_id, answered_at)
    select gen_random_uuid(), e.id, e.case_file_id, 'TEAM', gen_random_uuid(), gen_random_uuid(), now()
    from app.absence_episode e where e.case_file_id = current_setting('walled.case')::uuid limit 1;
insert into app.reporting_return (id, organisation_id, kind, until_on, made_at, made_by)
    values ('00000000-0000-0000-0000-00000000ab05', gen_random_uuid(), 'HOME', date '2000-01-31', now(), gen_random_uuid());
insert into app.reporting_row (id, return_id, block, line_word, column_word, still_open, offer, subject_kind)
    values (gen_random_uuid(), '00000000-0000-0000-0000-00000000ab05', 'HOME', 'LRV', 'W4_M3', true, false, 'CASE');
insert into app.reporting_staff (id, organisation_id, from_on, fte, recorded_at, recorded_by)
    values (gen_random_uuid(), gen_random_uuid(), date '2026-01-12', 2.5, now(), gen_random_uuid());
insert into app.absence_saved_view (id, user_id, unit_id, name, mine, fresh, no_offer)
    values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Proef', false, false, false);
insert into app.route_municipality_left (id, case_file_id, municipality_id, until_on, recorded_on)
    select gen_random_uuid(), id, gen_random_uuid(), date '2000-01-02', date '2000-01-02' from app.route_case_file where id = current_setting('walled.case')::uuid;
