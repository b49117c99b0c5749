package org.urbanstat.validation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.parsing.RawCell;

/** Cells that hold a word of a closed set. */
final class WordReader {
    private static final Map<String, Boolean> YES_NO = Map.ofEntries(
            Map.entry("是", true),
            Map.entry("有", true),
            Map.entry("√", true),
            Map.entry("✓", true),
            Map.entry("✔", true),
            Map.entry("☑", true),
            Map.entry("■", true),
            Map.entry("对", true),
            Map.entry("Y", true),
            Map.entry("YES", true),
            Map.entry("TRUE", true),
            Map.entry("1", true),
            Map.entry("否", false),
            Map.entry("无", false),
            Map.entry("没有", false),
            Map.entry("未", false),
            Map.entry("□", false),
            Map.entry("☐", false),
            Map.entry("错", false),
            Map.entry("×", false),
            Map.entry("✗", false),
            Map.entry("✘", false),
            Map.entry("X", false),
            Map.entry("N", false),
            Map.entry("NO", false),
            Map.entry("FALSE", false),
            Map.entry("0", false));

    /** Classes by number and by name (国函〔2008〕60号). */
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("111", "111"),
            Map.entry("112", "112"),
            Map.entry("121", "121"),
            Map.entry("122", "122"),
            Map.entry("123", "123"),
            Map.entry("210", "210"),
            Map.entry("220", "220"),
            Map.entry("主城区", "111"),
            Map.entry("城乡结合区", "112"),
            Map.entry("城乡接合区", "112"),
            Map.entry("镇中心区", "121"),
            Map.entry("镇乡结合区", "122"),
            Map.entry("镇乡接合区", "122"),
            Map.entry("特殊区域", "123"),
            Map.entry("乡中心区", "210"),
            Map.entry("村庄", "220"));

    private static final Map<String, String> STAGES = Map.ofEntries(
            Map.entry("幼儿园", "幼儿园"),
            Map.entry("小学", "小学"),
            Map.entry("完全小学", "小学"),
            Map.entry("教学点", "教学点"),
            Map.entry("小学教学点", "教学点"),
            Map.entry("九年一贯", "九年一贯"),
            Map.entry("九年一贯制", "九年一贯"),
            Map.entry("九年一贯制学校", "九年一贯"),
            Map.entry("初中", "初中"),
            Map.entry("初级中学", "初中"),
            Map.entry("高中", "高中"),
            Map.entry("高级中学", "高中"));

    /** The last three are the names before 2011. */
    private static final Map<String, String> LOCATIONS =
            Map.of("城区", "城区", "镇区", "镇区", "乡村", "乡村", "城市", "城区", "县镇", "镇区", "农村", "乡村");

    private WordReader() {}

    /** The value of a word that stands as one of ours; null where it may be another spelling, or none. */
    static @Nullable Object asStored(FieldType type, String text) {
        return switch (type) {
            case YESNO -> YES_NO.get(text);
            case CLASS -> CLASSES.get(text);
            case STAGE -> STAGES.get(text);
            case LOCATION -> LOCATIONS.get(text);
            case CODE12, CODE9, TEXT, COUNT, QUANTITY, CHOICE -> null;
        };
    }

    static CellValue yesNo(RawCell cell) {
        return word(cell, YES_NO, "type.yesno", "是 / 否");
    }

    static CellValue classCode(RawCell cell) {
        return word(cell, CLASSES, "type.class", "111 112 121 122 123 210 220");
    }

    static CellValue stage(RawCell cell) {
        return word(cell, STAGES, "type.stage", "幼儿园 小学 教学点 九年一贯 初中 高中");
    }

    static CellValue location(RawCell cell) {
        return word(cell, LOCATIONS, "type.location", "城区 镇区 乡村");
    }

    /** Of the words that the field lists, or another spelling of one. */
    static CellValue choice(Field field, RawCell cell) {
        Map<String, String> meanings = new HashMap<>();
        field.choices().forEach((word, spellings) -> {
            meanings.put(spelled(word), word);
            spellings.forEach(spelling -> meanings.put(spelled(spelling), word));
        });
        return word(
                cell, meanings, "type.choice", String.join(" ", field.choices().keySet()));
    }

    private static String spelled(String word) {
        return CellText.compact(word).toUpperCase(Locale.ROOT);
    }

    private static CellValue word(RawCell cell, Map<String, ?> meanings, String sentence, String expected) {
        String text = spelled(cell.text());
        Object value = meanings.get(text);
        return value == null
                ? MissingWord.saysNone(cell).orElseGet(() -> CellValue.unreadable(cell, sentence, expected))
                : CellValue.read(cell, value);
    }
}
