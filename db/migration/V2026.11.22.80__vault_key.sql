-- Keys of units, wrapped by a key that is not in the database (security.md F.2). Without it nobody reads what they seal.
create table app.vault_key (
    id      uuid    primary key,
    unit_id uuid    not null,
    year    integer not null,
    wrapped text    not null check (wrapped like 'v1|%|%'), -- v1, the key that wraps, nonce and ciphertext
    unique (unit_id, year)
);
comment on table app.vault_key is
    'A key per unit and year, wrapped; no personal data. Kept as long as anything it seals; removing it destroys that for good (AVG 32).';

-- what is sealed is longer than what was typed, which the application limits
alter table app.document_document drop constraint document_document_title_check;
alter table app.document_document drop constraint document_document_file_name_check;
alter table app.document_document add check (title <> '' and length(title) <= 2000);
alter table app.document_document add check (file_name <> '' and length(file_name) <= 2000);
