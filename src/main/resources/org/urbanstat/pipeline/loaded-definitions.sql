-- Yields, in one text, what is loaded of the definitions: the register, and what the calendar says is due by now.
select coalesce(string_agg(l.what || ' ' || l.sha256, ' ' order by l.what collate "C"), '')
from definitions.loaded l;
