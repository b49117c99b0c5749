package org.urbanstat.definitions;

/**
 * A line of a file of {@code jobs/}.
 *
 * @param path inside the folder, with slashes
 * @param line one-based
 * @param text of the line, without blanks around it
 */
public record DefinitionLine(String path, int line, String text) {}
