-- Keeps, until the transaction ends, what decides whether a town counts for a side of an indicator: from what to what each
-- return can hold, or what it does hold; null where no bound is known.
create temporary table possible_choice (
  town_code      text not null,
  year           text not null,
  indicator_code text not null,
  side           text not null,
  at_least       numeric not null,
  lower          numeric,
  upper          numeric,
  last_period    text,
  has_peers      boolean not null,
  is_known       boolean not null
) on commit drop;
