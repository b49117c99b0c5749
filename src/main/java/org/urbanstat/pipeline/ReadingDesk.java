package org.urbanstat.pipeline;

import javax.sql.DataSource;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.facts.FactTables;
import org.urbanstat.facts.Readings;

/** What it takes to read submissions under one edition and to write what they say. */
record ReadingDesk(Definitions definitions, FileReading reading, Readings readings) {
    /** Brings the tables of facts to the edition's forms. */
    static ReadingDesk of(Definitions definitions, DataSource into) {
        new FactTables(into).bring(definitions.forms().values());
        return over(definitions, into);
    }

    /** Where somebody else has brought them. */
    static ReadingDesk over(Definitions definitions, DataSource into) {
        return new ReadingDesk(definitions, FileReading.of(definitions), new Readings(into, definitions.forms()));
    }
}
