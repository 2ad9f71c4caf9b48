-- With the file of an application go the pupil's scores and what else was asked of its abilities (privacy.md A.6): columns
-- that came after the function which empties a file.
create function app.tlv_forget_scores() returns trigger language plpgsql as
$$
begin
    new.iq := null;
    new.delay_calculating := null;
    new.delay_comprehension := null;
    new.delay_reading := null;
    new.delay_spelling := null;
    new.social_emotional := null;
    new.emb := false;
    return new;
end
$$;
create trigger tlv_application_forget_scores before update of file_destroyed_on on app.tlv_application
    for each row when (new.file_destroyed_on is not null) execute function app.tlv_forget_scores();
update app.tlv_application set file_destroyed_on = file_destroyed_on where file_destroyed_on is not null;
