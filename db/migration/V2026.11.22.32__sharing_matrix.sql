-- Versions of the policy matrix after the one that the program brings (privacy.md B.5): proposed by one person, decided
-- on by another, in force from a later day. Append only.
create table app.sharing_matrix_proposal (
    seq         bigint      generated always as identity primary key,
    id          uuid        not null unique,
    request     uuid        not null unique,
    matrix      text        not null,
    valid_from  date        not null,
    reason      text        not null check (length(reason) between 20 and 2000),
    proposed_by uuid        not null,
    proposed_at timestamptz not null
);
comment on table app.sharing_matrix_proposal is
    'Proposed texts of the policy matrix. Kept for good: they explain who could see what (AVG 5 lid 2); proposed_by is an administrator''s id.';

create table app.sharing_matrix_decision (
    proposal_id uuid        primary key references app.sharing_matrix_proposal (id),
    seq         bigint      generated always as identity unique,
    approved    boolean     not null,
    decided_by  uuid        not null,
    decided_at  timestamptz not null
);
comment on table app.sharing_matrix_decision is
    'The second pair of eyes on a proposed matrix. Kept as app.sharing_matrix_proposal.';

create function app.sharing_matrix_four_eyes() returns trigger language plpgsql as
$$
begin
    if exists (select from app.sharing_matrix_proposal where id = new.proposal_id and proposed_by = new.decided_by) then
        raise exception 'nobody decides on a matrix of its own' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger sharing_matrix_four_eyes before insert on app.sharing_matrix_decision
    for each row execute function app.sharing_matrix_four_eyes();

do $$
declare
    receiver text;
begin
    for receiver in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = 'app' and table_name = 'sharing_matrix_proposal' and grantee not in (current_user, 'PUBLIC')
    loop
        execute format('revoke update, delete, truncate on app.sharing_matrix_proposal, app.sharing_matrix_decision from %I', receiver);
    end loop;
end
$$;
