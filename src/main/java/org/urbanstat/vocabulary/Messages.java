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
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one package, from {@code messages_zh.properties} and {@code messages_en.properties} beside it. A
 * sentence is a {@link MessageFormat} pattern; arguments are put in as text, so a number is printed as it is given. A
 * language is read when its first sentence is wanted.
 */
public final class Messages {
    private final Map<Language, Sentences> sentences = new ConcurrentHashMap<>();
    private final Class<?> neighbour;

    /** Those of one language. A night says hundreds of thousands, so each pattern is parsed once. */
    private record Sentences(Properties patterns, Map<String, MessageFormat> parsed) {
        /** One for this thread alone; null where there is no such sentence. */
        @Nullable
        MessageFormat format(String key) {
            MessageFormat format = parsed.get(key);
            if (format == null) {
                String pattern = patterns.getProperty(key);
                if (pattern == null) {
                    return null;
                }
                format = new MessageFormat(pattern, Locale.ROOT);
                parsed.put(key, format);
            }
            return (MessageFormat) format.clone();
        }
    }

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
        MessageFormat sentence = sentences(language).format(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence \"" + key + "\" beside " + neighbour.getPackageName());
        }
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i] instanceof Text text ? text.in(language) : String.valueOf(arguments[i]);
        }
        return sentence.format(words);
    }

    /** Every key of either language; a test holds the two sets equal. */
    public Set<String> keys(Language language) {
        return sentences(language).patterns().stringPropertyNames();
    }

    private Sentences sentences(Language language) {
        return sentences.computeIfAbsent(language, l -> new Sentences(load(neighbour, l), new ConcurrentHashMap<>()));
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
