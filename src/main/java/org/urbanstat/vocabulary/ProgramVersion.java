package org.urbanstat.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The version of a program that made something.
 *
 * @param text the number of the version, a plus sign and a fingerprint of the code that figures come from: two builds of
 *     one source by one Java have the same
 */
public record ProgramVersion(String text) {
    private static final int DIGITS = 12;
    private static final ProgramVersion OF_THIS_BUILD =
            new ProgramVersion(written() + "+" + StageCode.fingerprint().hex().substring(0, DIGITS));

    /** Of the program that runs. */
    public static ProgramVersion ofThisBuild() {
        return OF_THIS_BUILD;
    }

    private static String written() {
        Properties properties = new Properties();
        try (InputStream file = ProgramVersion.class.getResourceAsStream("application-version.properties")) {
            properties.load(Objects.requireNonNull(file, "the build left out its version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
