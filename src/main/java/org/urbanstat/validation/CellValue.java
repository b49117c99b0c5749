package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.vocabulary.Severity;

/**
 * What a cell came to. A country has millions of them, so what may be absent is kept bare and handed out as an
 * {@link Optional}.
 */
final class CellValue {
    /** No count: counts are not negative. */
    static final long NO_COUNT = -1;

    static final CellValue ABSENT = new CellValue(State.BLANK, null, null, BigDecimal.ZERO, List.of());

    private final State state;
    private final @Nullable RawCell raw;
    private final @Nullable Object value;
    private final BigDecimal quantum;
    private final List<Remark> remarks;

    private CellValue(
            State state, @Nullable RawCell raw, @Nullable Object value, BigDecimal quantum, List<Remark> remarks) {
        this.state = state;
        this.raw = raw;
        this.value = value;
        this.quantum = quantum;
        this.remarks = remarks;
    }

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

    static CellValue read(RawCell raw, Object value, Remark... remarks) {
        return new CellValue(State.READ, raw, value, BigDecimal.ZERO, List.of(remarks));
    }

    /** A value of which nothing is to be said. */
    static CellValue read(RawCell raw, Object value) {
        return new CellValue(State.READ, raw, value, BigDecimal.ZERO, List.of());
    }

    /** A value that stands in no cell of the table. */
    static CellValue known(Object value) {
        return new CellValue(State.READ, null, value, BigDecimal.ZERO, List.of());
    }

    static CellValue blank(RawCell raw, Remark... remarks) {
        return missing(raw, State.BLANK, remarks);
    }

    /** No value, in one of the ways in which there is none. */
    static CellValue missing(RawCell raw, State state, Remark... remarks) {
        return new CellValue(state, raw, null, BigDecimal.ZERO, List.of(remarks));
    }

    /** A value that cannot be made out: an ERROR of the rule {@code type}. */
    static CellValue unreadable(RawCell raw, String sentence, String expected) {
        Remark remark = new Remark("type", Severity.ERROR, sentence, Optional.of(expected));
        return new CellValue(State.UNREADABLE, raw, null, BigDecimal.ZERO, List.of(remark));
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

    State state() {
        return state;
    }

    /** The cell; absent where there is none. */
    Optional<RawCell> raw() {
        return Optional.ofNullable(raw);
    }

    /** As {@link TypedRow} holds it; present exactly when it was read. */
    Optional<Object> value() {
        return Optional.ofNullable(value);
    }

    /** As {@link #value}, for rows that are made of many. */
    @Nullable
    Object bare() {
        return value;
    }

    /**
     * The smallest step of the number as printed, in the field's unit, where the column came in another unit; else zero.
     */
    BigDecimal quantum() {
        return quantum;
    }

    /** What is to be said of it. */
    List<Remark> remarks() {
        return remarks;
    }

    /** Whether the cell leaves its field without a value, and legibly so. */
    boolean isMissing() {
        return state != State.READ && state != State.UNREADABLE;
    }

    boolean isFromNoCell() {
        return value != null && raw == null;
    }

    CellValue inSteps(BigDecimal step) {
        return new CellValue(state, raw, value, step, remarks);
    }

    boolean isNumber() {
        return value instanceof Long || value instanceof BigDecimal;
    }

    /** The value of a count, else {@link #NO_COUNT}. */
    long count() {
        return value instanceof Long count ? count : NO_COUNT;
    }

    Optional<BigDecimal> number() {
        return isNumber() ? Optional.of(amount()) : Optional.empty();
    }

    /** The number of a value that {@link #isNumber}. */
    BigDecimal amount() {
        Object number = Objects.requireNonNull(value);
        return number instanceof Long count ? BigDecimal.valueOf(count) : (BigDecimal) number;
    }

    Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The value as text, the same for the same value: no trailing zeros, 是 and 否. */
    Optional<String> canonical() {
        return value().map(CellValue::written);
    }

    /** As {@link #canonical}; empty where there is no value. */
    String written() {
        return value == null ? "" : written(value);
    }

    private static String written(Object value) {
        return value instanceof Boolean yes
                ? (yes ? "是" : "否")
                : value instanceof BigDecimal quantity ? Sentences.plain(quantity) : value.toString();
    }

    String rawText() {
        return raw == null ? "" : raw.text();
    }
}
