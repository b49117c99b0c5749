package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.definitions.MissingMeaning;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.validation.CellValue.Remark;
import org.urbanstat.validation.CellValue.State;
import org.urbanstat.vocabulary.Severity;

/**
 * Words and signs that stand where a value should (defect 28). Which of four things they say is kept apart, and none of
 * them is silently zero: 无 is a number only where things are counted, and then a note says so. A form may say otherwise
 * of a word ({@link MissingMeaning}).
 */
final class MissingWord {
    private static final Set<String> DASHES =
            Set.of("", "-", "--", "---", "—", "——", "–", "―", "─", "_", "/", "//", "\\", "空", "空白");
    static final int LONGEST_DASH =
            DASHES.stream().mapToInt(String::length).max().orElseThrow();
    private static final Set<String> NONE = Set.of("无", "没有");
    private static final Map<String, State> WORDS = words();

    private MissingWord() {}

    private static Map<String, State> words() {
        Map<String, State> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set.of("…", "……", "...", "......", "····", "··").forEach(word -> words.put(word, State.BELOW_UNIT));
        Set.of("不适用", "N/A", "N.A.", "不涉及", "免填", "×", "x").forEach(word -> words.put(word, State.NOT_APPLICABLE));
        Set.of("无", "没有", "暂无", "暂缺", "缺", "未统计", "待定", "待统计", "待报", "未报", "未知", "不详", "不明")
                .forEach(word -> words.put(word, State.NOT_KNOWN));
        Set.of("NA", "null", "nil", "none", "NaN", "*", "**", "***", "?", "??")
                .forEach(word -> words.put(word, State.NOT_KNOWN));
        return words;
    }

    /** Whether the text begins with a digit, as no sign and no word for a missing value does, and most cells do. */
    static boolean beginsAsNone(String compact) {
        return !compact.isEmpty() && Character.isDigit(compact.charAt(0));
    }

    /** Whether the cell is blank but for a sign. */
    static boolean isDash(String compact) {
        return compact.length() <= LONGEST_DASH && DASHES.contains(compact);
    }

    /** What a cell that is no dash says instead of a value; empty where it holds one, or something unreadable. */
    static Optional<CellValue> read(FieldType type, RawCell cell) {
        return type == FieldType.COUNT && NONE.contains(CellText.compact(cell.text()))
                ? Optional.of(meaning(MissingMeaning.ZERO, type, cell))
                : saysNone(cell);
    }

    /** What a form says that the word in the cell says. Nought is an answer where numbers are due, and nowhere else. */
    static CellValue meaning(MissingMeaning meaning, FieldType type, RawCell cell) {
        return switch (meaning) {
            case ZERO -> type.isNumber() ? zero(type, cell) : missing(cell, State.NOT_KNOWN);
            case BLANK -> CellValue.blank(cell);
            case NOT_KNOWN -> missing(cell, State.NOT_KNOWN);
            case NOT_APPLICABLE -> missing(cell, State.NOT_APPLICABLE);
            case BELOW_UNIT -> missing(cell, State.BELOW_UNIT);
        };
    }

    private static CellValue zero(FieldType type, RawCell cell) {
        Object nought = type == FieldType.COUNT ? (Object) 0L : BigDecimal.ZERO;
        return CellValue.read(cell, nought, Remark.of("none_is_zero", Severity.NOTE, "none_is_zero"));
    }

    /** As {@link #read}, where nought is no answer. */
    static Optional<CellValue> saysNone(RawCell cell) {
        String text = CellText.compact(cell.text());
        return beginsAsNone(text)
                ? Optional.empty()
                : Optional.ofNullable(WORDS.get(text)).map(state -> missing(cell, state));
    }

    private static CellValue missing(RawCell cell, State state) {
        return CellValue.missing(cell, state, Remark.of(state.word(), Severity.NOTE, state.word()));
    }
}
