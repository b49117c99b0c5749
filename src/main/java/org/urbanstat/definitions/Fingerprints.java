package org.urbanstat.definitions;

import java.util.function.Supplier;
import org.urbanstat.vocabulary.Sha256;

/**
 * The fingerprints of what definitions were read from, taken when they are asked for: to hash the register of a country
 * takes as long as to check a workbook, which asks for none.
 *
 * @param register over the paths and bytes of the files of the register
 * @param all over the paths and bytes of every file
 */
public record Fingerprints(Supplier<Sha256> register, Supplier<Sha256> all) {
    static Fingerprints of(JobsFolder folder) {
        return new Fingerprints(() -> JobsFolder.sha256(JobsFolder.ending(folder.in("areas"), ".csv")), folder::sha256);
    }
}
