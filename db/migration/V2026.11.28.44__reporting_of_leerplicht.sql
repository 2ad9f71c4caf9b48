-- The leerplichttelling counts exemptions and interventions too (LPW art. 25): how many, of which kind, and of nobody.
insert into app.database_job_table values ('reporting', 'leerplicht_exemption'), ('reporting', 'leerplicht_enforcement');
