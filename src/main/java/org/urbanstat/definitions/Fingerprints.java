package org.urbanstat.definitions;

import java.util.concurrent.CompletableFuture;
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
        return new Fingerprints(() -> ofRegister(folder), folder::sha256);
    }

    /** Those that will be asked for: taken beside all else, after which nothing holds the files. */
    static Fingerprints begun(JobsFolder folder) {
        CompletableFuture<Sha256> all = CompletableFuture.supplyAsync(folder::sha256);
        CompletableFuture<Sha256> register = all.thenApply(taken -> ofRegister(folder));
        return new Fingerprints(register::join, all::join);
    }

    private static Sha256 ofRegister(JobsFolder folder) {
        return JobsFolder.sha256(JobsFolder.ending(folder.in("areas"), ".csv"));
    }
}
