package org.urbanstat.benchmark;

/**
 * The first night of a country whose workbooks hold faults ({@code generate --dirt}): what is found is told in copies.
 *
 * @param files that were sent
 * @param markedCopies workbooks that went back with their findings
 */
record FaultyNight(Night night, int files, long markedCopies) {}
