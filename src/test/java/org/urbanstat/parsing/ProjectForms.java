package org.urbanstat.parsing;

import java.nio.file.Path;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.definitions.InvalidDefinitions;
import org.urbanstat.definitions.Nightly;
import org.urbanstat.definitions.Nightly.Limits;

/** The project's own definitions, so that a test reads what a town would send. */
final class ProjectForms {
    private static final Definitions DEFINITIONS = read();

    private ProjectForms() {}

    static Definitions definitions() {
        return DEFINITIONS;
    }

    static Definitions within(Limits limits) {
        Definitions d = DEFINITIONS;
        Nightly n = d.nightly();
        return new Definitions(
                d.register(),
                d.forms(),
                d.indicators(),
                d.policies(),
                d.publishedRates(),
                d.waivers(),
                new Nightly(n.zone(), n.lastPeriod(), n.inbox(), n.schedules(), limits, n.gates(), n.retention()),
                d.workingDays(),
                d.notes(),
                d.fingerprints());
    }

    private static Definitions read() {
        try {
            return DefinitionsReader.read(Path.of("jobs"));
        } catch (InvalidDefinitions e) {
            throw new IllegalStateException(e);
        }
    }
}
