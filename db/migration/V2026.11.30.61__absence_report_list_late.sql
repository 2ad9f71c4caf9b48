-- The list of reports narrowed to what came late: few among many.
create index absence_report_late_received on app.absence_report (receiver_id, sent_at desc, id desc)
    where cast(sent_at at time zone 'Europe/Amsterdam' as date) > send_by;
create index absence_report_late_sent on app.absence_report (school_id, sent_at desc, id desc)
    where cast(sent_at at time zone 'Europe/Amsterdam' as date) > send_by;
