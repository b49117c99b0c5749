package org.urbanstat.definitions;

/** What a file under {@code policy/} holds. */
enum PolicyKind {
    /** The reward for those who settled (人钱挂钩). */
    PERSON_MONEY,
    /** The construction land for those who settled (人地挂钩). */
    PERSON_LAND,
    /** What indicators are to reach. */
    TARGETS,
    /** The assessment of towns and departments (考核). */
    SCORECARD,
    /** The units that may answer for an indicator. */
    RESPONSIBLE_UNITS
}
