-- What each swv says in its own words in a kind of letter. The letters themselves are documents of their cases.
create table app.letter_text (
    swv_organisation uuid not null,
    kind             text not null check (kind in ('DECISION', 'REPAIR', 'EXTENSION', 'NOT_PROCESSED', 'FORWARDED', 'NOT_COMPETENT')),
    version          int  not null check (version > 0),
    opening          text not null check (opening <> ''),
    closing          text not null,
    made_on          date not null,
    made_by          uuid not null,
    primary key (swv_organisation, kind, version)
);
comment on table app.letter_text is
    'Versions of the words of a swv''s letters. No pupil data; kept for good, so that it can be told which words a letter had.';
