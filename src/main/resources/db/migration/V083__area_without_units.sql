-- Of a country's register nineteen lines in twenty are units, and no statement ever asked for one: the checks ask the
-- register itself, what is published of a unit stands in its return, and every edition keeps its register among its files.
-- A table that holds units still is made anew when the register changes.
comment on table definitions.area is 'counties and towns of the dated register of divisions';
