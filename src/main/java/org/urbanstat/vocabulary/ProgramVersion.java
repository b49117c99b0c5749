package org.urbanstat.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of a program that made something. */
public record ProgramVersion(String text) {
    private static final ProgramVersion OF_THIS_BUILD = new ProgramVersion(written());

    /** What the build wrote beside this class. */
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
