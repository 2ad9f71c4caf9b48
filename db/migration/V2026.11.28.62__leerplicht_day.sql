-- What is new for a municipality among all that it ever received.
create index absence_report_new on app.absence_report (receiver_id, sent_at, id) where state = 'ACCEPTED';
create index leerplicht_step_talk on app.leerplicht_step (unit_id, on_day) where kind = 'INVITED';
