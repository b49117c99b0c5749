package org.urbanstat.feedback;

import java.util.Optional;
import org.urbanstat.vocabulary.Text;

/**
 * What goes back to the town.
 *
 * @param fileName without folders
 * @param listOnlyBecause why only the list was written and no copy of the workbook; absent where the cells are marked
 */
public record MarkedCopy(String fileName, byte[] bytes, Optional<Text> listOnlyBecause) {}
