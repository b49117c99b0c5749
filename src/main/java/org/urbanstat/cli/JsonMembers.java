package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.JsonText;
import org.urbanstat.vocabulary.Text;

/** Objects, lists and members of JSON as the commands print it. */
final class JsonMembers {
    private JsonMembers() {}

    /** @param json a value that is JSON already */
    static String member(String name, String json) {
        return JsonText.quoted(name) + ": " + json;
    }

    static String text(String name, @Nullable String value) {
        return member(name, value == null ? "null" : JsonText.quoted(value));
    }

    static String number(String name, @Nullable BigDecimal number) {
        return member(name, number == null ? "null" : number.toPlainString());
    }

    static String note(Text note) {
        return object(List.of(text("text_zh", note.zh()), text("text_en", note.en())));
    }

    static String object(Collection<String> members) {
        return object(members.stream());
    }

    static String object(Stream<String> members) {
        return members.collect(Collectors.joining(", ", "{", "}"));
    }

    static <T> String list(Collection<T> items, Function<T, String> json) {
        return list(items.stream().map(json));
    }

    static String list(Stream<String> items) {
        return items.collect(Collectors.joining(", ", "[", "]"));
    }
}
