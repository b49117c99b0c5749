package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.vocabulary.Severity;

/**
 * What a cell came to.
 *
 * @param value as {@link TypedRow} holds it; present exactly when it was read
 * @param quantum the smallest step of the number as printed, in the field's unit, where the column came in another
 *     unit; else zero
 * @param remarks what is to be said of it
 */
record CellValue(State state, Optional<RawCell> raw, Optional<Object> value, BigDecimal quantum, List<Remark> remarks) {
    /** Whether there is a value, and what the cell says where there is none. */
    enum State {
        READ,
        BLANK,
        /** 未统计, 待定: there is a figure, and it is not here. */
        NOT_KNOWN,
        /** 不适用: there is nothing to count. */
        NOT_APPLICABLE,
        /** …: less than one unit. */
        BELOW_UNIT,
        UNREADABLE;

        /** As stored. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param rule the middle part of the rule code
     * @param sentence key of the sentence; its arguments are the field's name, the raw text, the value and what was
     *     expected
     */
    record Remark(String rule, Severity severity, String sentence, Optional<String> expected) {
        static Remark of(String rule, Severity severity, String sentence) {
            return new Remark(rule, severity, sentence, Optional.empty());
        }
    }

    static final CellValue ABSENT =
            new CellValue(State.BLANK, Optional.empty(), Optional.empty(), BigDecimal.ZERO, List.of());

    static CellValue read(RawCell raw, Object value, Remark... remarks) {
        return new CellValue(State.READ, Optional.of(raw), Optional.of(value), BigDecimal.ZERO, List.of(remarks));
    }

    /** A value that stands in no cell of the table. */
    static CellValue known(Object value) {
        return new CellValue(State.READ, Optional.empty(), Optional.of(value), BigDecimal.ZERO, List.of());
    }

    static CellValue blank(RawCell raw, Remark... remarks) {
        return missing(raw, State.BLANK, remarks);
    }

    /** No value, in one of the ways in which there is none. */
    static CellValue missing(RawCell raw, State state, Remark... remarks) {
        return new CellValue(state, Optional.of(raw), Optional.empty(), BigDecimal.ZERO, List.of(remarks));
    }

    /** A value that cannot be made out: an ERROR of the rule {@code type}. */
    static CellValue unreadable(RawCell raw, String sentence, String expected) {
        Remark remark = new Remark("type", Severity.ERROR, sentence, Optional.of(expected));
        return new CellValue(State.UNREADABLE, Optional.of(raw), Optional.empty(), BigDecimal.ZERO, List.of(remark));
    }

    /** The same with more to be said of it. */
    CellValue with(List<Remark> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Remark> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new CellValue(state, raw, value, quantum, List.copyOf(all));
    }

    /** Whether the cell leaves its field without a value, and legibly so. */
    boolean isMissing() {
        return state != State.READ && state != State.UNREADABLE;
    }

    boolean isFromNoCell() {
        return value.isPresent() && raw.isEmpty();
    }

    CellValue inSteps(BigDecimal step) {
        return new CellValue(state, raw, value, step, remarks);
    }

    boolean isNumber() {
        return value.isPresent() && (value.get() instanceof Long || value.get() instanceof BigDecimal);
    }

    Optional<BigDecimal> number() {
        return isNumber() ? Optional.of(amount()) : Optional.empty();
    }

    /** The number of a value that {@link #isNumber}. */
    BigDecimal amount() {
        return value.orElseThrow() instanceof Long count ? BigDecimal.valueOf(count) : (BigDecimal) value.orElseThrow();
    }

    Optional<String> text() {
        return value.isPresent() && value.get() instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The value as text, the same for the same value: no trailing zeros, 是 and 否. */
    Optional<String> canonical() {
        return value.map(CellValue::written);
    }

    /** As {@link #canonical}; empty where there is no value. */
    String written() {
        return value.isPresent() ? written(value.get()) : "";
    }

    private static String written(Object value) {
        return value instanceof Boolean yes
                ? (yes ? "是" : "否")
                : value instanceof BigDecimal quantity ? Sentences.plain(quantity) : value.toString();
    }

    String rawText() {
        return raw.map(RawCell::text).orElse("");
    }
}
