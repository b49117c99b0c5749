package org.urbanstat.definitions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The 30 items of 敦政办发〔2020〕129号 as its published text has them, title line and all (src/test/resources/policy, as
 * published by 敦煌市人民政府办公室 on 2020-08-07).
 */
final class PolicyText {
    private static final Pattern ITEM = Pattern.compile("(?m)^(\\d+)\\.[\\s\\p{Z}]*(.+?)。(.*)\\(责任单位:([^()]+)\\)\\s*$");

    private PolicyText() {}

    /** An item with the units as they are spelled, 各镇 included. */
    record Item(int number, String heading, String body, List<String> units) {}

    static List<Item> items() {
        return ITEM.matcher(text()).results().map(PolicyText::item).toList();
    }

    static String text() {
        try (var bytes =
                Objects.requireNonNull(PolicyText.class.getResourceAsStream("/policy/dunhuang-2020-129.txt"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Item item(MatchResult found) {
        return new Item(
                Integer.parseInt(found.group(1)),
                found.group(2),
                found.group(3),
                List.of(found.group(4).split("[、,]")));
    }
}
