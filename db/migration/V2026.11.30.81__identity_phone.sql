-- The reporter and the officer who answers are named with a telephone of work (domain.md 1.7).
alter table app.identity_person add column phone text not null default '' check (length(phone) <= 25);
comment on column app.identity_person.phone is 'Of work; stands in reports of absence, their answers and letters of leerplicht. Kept as the account.';
