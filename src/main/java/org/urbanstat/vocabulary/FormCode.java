package org.urbanstat.vocabulary;

import java.util.regex.Pattern;

/** The code of a form (表式), as its file in {@code jobs/forms/} is named: {@code population}. */
public record FormCode(String text) implements Comparable<FormCode> {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    public FormCode {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException(
                    "a form code is lower-case letters, digits and underscores, not \"" + text + "\"");
        }
    }

    /** Form and field codes become names of tables and columns, so nothing else is let through. */
    public static boolean isWellFormed(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(FormCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
