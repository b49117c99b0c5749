package org.urbanstat.vocabulary;

/** How much a finding weighs. */
public enum Severity {
    /** Rejects the revision of the return it stands in. */
    ERROR,
    /** To be looked at; the return is used. */
    WARNING,
    /** Said for the record, such as a value that was cleaned. */
    NOTE
}
