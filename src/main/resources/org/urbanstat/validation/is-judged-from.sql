-- Yields whether the returns were judged from the same basis before, and no crash has emptied the unlogged tables since.
select exists (select from pipeline.judged j where j.basis = :basis)
  and exists (select from pipeline.unlogged_kept);
