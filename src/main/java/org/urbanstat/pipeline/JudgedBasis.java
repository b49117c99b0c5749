package org.urbanstat.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SchemaVersion;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.vocabulary.ProgramVersion;

/** What bears on every town: when any of it is another than before, the night works on all of them. */
record JudgedBasis(String text) {
    private static final SqlFile LOADED = SqlFile.beside(JudgedBasis.class, "loaded-definitions");

    /** As it is now; the definitions are loaded by then. */
    JudgedBasis(JdbcClient jdbc, Definitions definitions, ProgramVersion program) {
        this(String.join(
                " ",
                definitions.sha256().hex(),
                jdbc.sql(LOADED.text()).query(String.class).single(),
                program.text(),
                SchemaVersion.of(jdbc).text()));
    }
}
