-- A ratio is rounded without raising ten to a power, a million times a night.
create function indicators.rounded_ratio(n numeric, d numeric, scale numeric, step numeric) returns numeric
language sql immutable strict parallel safe
return div(2 * n * scale + d, 2 * d) * step;
comment on function indicators.rounded_ratio(numeric, numeric, numeric, numeric) is
  'n / d rounded once, half up, for n >= 0 and d > 0, to decimals of which scale is ten to the power and step one over it, with just so many places';
