package org.urbanstat.database;

import java.util.Locale;

/**
 * A table in a backup.
 *
 * @param name with its schema, as it stands in SQL
 * @param columns as they stand in SQL, with commas
 */
record BackedUpTable(String name, String columns) {
    String copyOut() {
        return "copy " + name + " (" + columns + ") to stdout";
    }

    String copyIn() {
        return "copy " + name + " (" + columns + ") from stdin";
    }

    /** Where its rows lie in the file; the number keeps the order of loading visible. */
    String entry(int number) {
        return String.format(Locale.ROOT, "tables/%03d-%s.copy", number, name.replace("\"", ""));
    }
}
