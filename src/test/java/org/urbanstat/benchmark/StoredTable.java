package org.urbanstat.benchmark;

/**
 * What a table takes on the disk, in bytes.
 *
 * @param total with its indexes and what lies outside of its rows
 */
record StoredTable(String name, long total, long indexes) {}
