-- The talks of today, which stand on the first page of the day.
create index leerplicht_step_talk on app.leerplicht_step (unit_id, on_day) where kind = 'INVITED';
