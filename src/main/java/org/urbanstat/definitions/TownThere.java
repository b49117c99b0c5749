package org.urbanstat.definitions;

import org.urbanstat.vocabulary.AreaCode;

/**
 * A town on a day.
 *
 * @param hasVillage whether one of its units is a village (村)
 * @param hasCityProper whether one is of the built-up city proper (城区)
 */
public record TownThere(AreaCode code, boolean hasVillage, boolean hasCityProper) {}
