package org.urbanstat.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Text with traditional characters made simplified, for comparing only (defect 58): what a town wrote is stored as it
 * wrote it. Character by character, as in ICU's transform; 乾 and the like, which simplified text uses too, stay.
 */
public final class SimplifiedText {
    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9fff';
    private static final char[] SIMPLIFIED = table();

    private SimplifiedText() {}

    /** The text itself where nothing in it is traditional. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (of(text.charAt(i)) != text.charAt(i)) {
                return converted(text);
            }
        }
        return text;
    }

    private static String converted(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = of(characters[i]);
        }
        return new String(characters);
    }

    /** The character itself where it is not traditional. */
    public static char of(char character) {
        return character < FIRST || character > LAST ? character : SIMPLIFIED[character - FIRST];
    }

    private static char[] table() {
        char[] table = new char[LAST - FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) (FIRST + i);
        }
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i += 2) {
            for (int j = 0; j < lines.get(i).length(); j++) {
                table[lines.get(i).charAt(j) - FIRST] = lines.get(i + 1).charAt(j);
            }
        }
        return table;
    }

    private static List<String> lines() {
        try (InputStream bytes = Objects.requireNonNull(SimplifiedText.class.getResourceAsStream("simplified.txt"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
