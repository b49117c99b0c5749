package org.urbanstat.database;

/**
 * What a backup holds.
 *
 * @param tables how many
 * @param rows of all of them
 * @param bytes of the file
 */
public record BackupSummary(int tables, long rows, long bytes) {}
