package org.urbanstat.parsing;

import java.util.function.BooleanSupplier;
import org.urbanstat.definitions.Definitions;

/** A parser that has a fault of its own whenever it is told to. */
public final class BreakableParser {
    private BreakableParser() {}

    /** @param isBroken asked at each file; where so, the parser throws what no file ought to bring about */
    public static FileParser of(Definitions definitions, BooleanSupplier isBroken) {
        return new FileParser(definitions, () -> {
            if (isBroken.getAsBoolean()) {
                throw new IndexOutOfBoundsException("张三 620982199001011234");
            }
            return System.nanoTime();
        });
    }
}
