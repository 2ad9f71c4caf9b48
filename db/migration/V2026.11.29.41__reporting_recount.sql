-- A day can be counted again: what was counted before stays beside it.
alter table app.reporting_return drop constraint reporting_return_organisation_id_kind_until_on_key;
create index reporting_return_of_day on app.reporting_return (organisation_id, kind, until_on, made_at desc);
