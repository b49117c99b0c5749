package org.urbanstat.validation;

import org.urbanstat.definitions.CheckRule;

/** Every village of the town stands in the return; its communities may. */
record EveryVillage(CheckRule rule) implements Check {
    @Override
    public Result of(ReadReturn of) {
        return MissingUnits.of(of, rule, "every_village", unit -> unit.code().isVillage());
    }
}
