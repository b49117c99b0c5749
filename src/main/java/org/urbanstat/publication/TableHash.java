package org.urbanstat.publication;

/** The hash of a table, or of a list of files, as a release shows it. */
record TableHash(long rowCount, String sha256) {}
