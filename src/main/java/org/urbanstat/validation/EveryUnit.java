package org.urbanstat.validation;

import org.urbanstat.definitions.CheckRule;

/** Every unit of the town stands in the return. */
record EveryUnit(CheckRule rule) implements Check {
    @Override
    public Result of(ReadReturn of) {
        return MissingUnits.of(of, rule, "every_unit", unit -> true);
    }
}
