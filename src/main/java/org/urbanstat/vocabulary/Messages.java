package org.urbanstat.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of one package, from {@code messages_zh.properties} and {@code messages_en.properties} beside it. A
 * sentence is a {@link MessageFormat} pattern; arguments are put in as text, so a number is printed as it is given. A
 * language is read when its first sentence is wanted.
 */
public final class Messages {
    private final Map<Language, Properties> sentences = new ConcurrentHashMap<>();
    private final Class<?> neighbour;

    private Messages(Class<?> neighbour) {
        this.neighbour = neighbour;
    }

    /** The sentences that stand beside the class. */
    public static Messages beside(Class<?> neighbour) {
        return new Messages(neighbour);
    }

    /** The sentence of the key in both languages. */
    public Text text(String key, Object... arguments) {
        return new Text(in(Language.ZH, key, arguments), in(Language.EN, key, arguments));
    }

    /**
     * As {@link #text}, with arguments that are themselves in two languages.
     *
     * @param arguments a {@link Text} is put in by language; everything else as its string
     */
    public String in(Language language, String key, Object... arguments) {
        String pattern = sentences(language).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no sentence \"" + key + "\" beside " + neighbour.getPackageName());
        }
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i] instanceof Text text ? text.in(language) : String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(words);
    }

    /** Every key of either language; a test holds the two sets equal. */
    public Set<String> keys(Language language) {
        return sentences(language).stringPropertyNames();
    }

    private Properties sentences(Language language) {
        return sentences.computeIfAbsent(language, l -> load(neighbour, l));
    }

    private static Properties load(Class<?> neighbour, Language language) {
        String name = "messages_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        Properties sentences = new Properties();
        try (InputStream in = neighbour.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " beside " + neighbour.getName());
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
