package org.urbanstat.cli;

/** A command that answers with what was believed at the moment of {@code --as-of}; every other one refuses the option. */
interface AnswersThen {}
