package org.urbanstat.facts;

/** Where a value stands. */
public record SaidCell(String fileName, String sheet, String cell) {}
