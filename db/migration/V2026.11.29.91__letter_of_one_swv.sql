-- A letter on an application belongs to the swv that decides on it: another swv in the same case does not read it.
alter table app.document_document add column swv uuid;
comment on column app.document_document.swv is
    'The swv that a letter is of, and no other swv''s; empty: of none, or from before a case could have two.';
