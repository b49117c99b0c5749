package org.urbanstat.database;

/**
 * A statement that makes a part of the database again.
 *
 * @param object the table or view it makes or speaks of, with its schema, as it stands in SQL
 */
record BackupStatement(String object, Kind kind, String text) {
    /** When a restore runs it. */
    enum Kind {
        /** Before the rows are loaded, where no migration made the table. */
        TABLE,
        /** After the last migration, where none made the view. */
        VIEW,
        /** Last. */
        COMMENT,
        /** After the rows are loaded: where a sequence stands. */
        SEQUENCE
    }
}
