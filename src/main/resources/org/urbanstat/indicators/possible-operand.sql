-- Keeps, until the transaction ends, what each missing return can bring to each indicator; a row a return and indicator.
-- Of an indicator that chooses towns, as if each were chosen, and what is there already as well (is_known).
create temporary table possible_operand (
  town_code         text not null,
  year              text not null,
  indicator_code    text not null,
  gives_numerator   boolean not null,
  numerator_lower   numeric,
  numerator_upper   numeric,
  gives_denominator boolean not null,
  denominator_lower numeric,
  denominator_upper numeric,
  last_period       text,
  has_peers         boolean not null,
  is_known          boolean not null default false
) on commit drop;
