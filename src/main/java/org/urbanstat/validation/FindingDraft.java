package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.IdNumber;
import org.urbanstat.vocabulary.Severity;

/** A finding being put together; what is not said of it stays absent. An identity number in it is masked. */
final class FindingDraft {
    private final String ruleCode;
    private final Severity severity;
    private final String sentence;
    private Object[] words = {};
    private @Nullable String sheet;
    private @Nullable Cell cell;
    private @Nullable String rawText;
    private @Nullable String found;
    private @Nullable String expected;
    private @Nullable BigDecimal difference;

    /** @param sentence with {@code .message} behind it the key of what is wrong, with {@code .fix} of what to do */
    FindingDraft(String ruleCode, Severity severity, String sentence) {
        this.ruleCode = ruleCode;
        this.severity = severity;
        this.sentence = sentence;
    }

    /** The arguments of both sentences. */
    FindingDraft words(Object... arguments) {
        this.words = Arrays.stream(arguments)
                .map(each -> each instanceof String text ? IdNumber.masked(text) : each)
                .toArray();
        return this;
    }

    FindingDraft sheet(String name) {
        this.sheet = name;
        return this;
    }

    FindingDraft cell(Cell address) {
        this.cell = address;
        return this;
    }

    FindingDraft raw(Optional<RawCell> raw) {
        raw.ifPresent(r -> this.rawText = r.text());
        return this;
    }

    FindingDraft rawText(String text) {
        this.rawText = text;
        return this;
    }

    FindingDraft found(String value) {
        this.found = value;
        return this;
    }

    FindingDraft expected(String value) {
        this.expected = value;
        return this;
    }

    FindingDraft difference(BigDecimal foundMinusExpected) {
        this.difference = foundMinusExpected;
        return this;
    }

    PlacedFinding placed() {
        int row = cell == null ? 0 : cell.row();
        int column = cell == null ? 0 : cell.column();
        return new PlacedFinding(row, column, finding());
    }

    Finding finding() {
        return new Finding(
                ruleCode,
                severity,
                Optional.ofNullable(sheet),
                Optional.ofNullable(cell).map(Cell::address),
                Optional.ofNullable(rawText).map(IdNumber::masked),
                Optional.ofNullable(found).map(IdNumber::masked),
                Optional.ofNullable(expected).map(IdNumber::masked),
                Optional.ofNullable(difference).map(Sentences::plain),
                Sentences.ALL.text(sentence + ".message", words),
                Sentences.ALL.text(sentence + ".fix", words),
                Optional.empty());
    }
}
