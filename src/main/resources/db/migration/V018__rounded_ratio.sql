-- A numeric quotient has as many decimals as its dividend at least: the dividend gets those that are asked for, or a
-- large quotient would be cut to sixteen digits before it is rounded.
create or replace function indicators.rounded_ratio(n numeric, d numeric, decimals integer) returns numeric
language sql immutable strict parallel safe
return round(
  round(div(2 * n * power(10::numeric, decimals) + d, 2 * d), decimals) / power(10::numeric, decimals), decimals);
