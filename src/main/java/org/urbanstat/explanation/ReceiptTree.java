package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.explanation.ReturnsOfYear.Came;
import org.urbanstat.explanation.ReturnsOfYear.Owed;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** The returns that a town or county owed for a year, each with its due day and the day on which it came. */
record ReceiptTree(Basis basis, Period year, AreaCode area) {
    Explained of(String key, Text label, Operand operand) {
        boolean isOnTimeAlone = !operand.where().isEmpty();
        List<Explained> receipts = basis.definitions().forms().values().stream()
                .flatMap(form -> receipts(form, isOnTimeAlone))
                .toList();
        return Explained.of(Kind.OPERAND, key, label, Rule.SUM, grouped(receipts));
    }

    /** A county's by town. */
    private List<Explained> grouped(List<Explained> receipts) {
        if (area.level() == AreaLevel.TOWN) {
            return receipts;
        }
        return receipts.stream()
                .map(r -> r.key().substring(0, 9))
                .distinct()
                .sorted()
                .map(town -> Explained.of(
                        Kind.TOWN,
                        town,
                        basis.name(new AreaCode(town), year),
                        Rule.SUM,
                        receipts.stream().filter(r -> r.key().startsWith(town)).toList()))
                .toList();
    }

    private Stream<Explained> receipts(Form form, boolean isOnTimeAlone) {
        ReturnsOfYear returns = basis.returns().of(form.code(), year, area);
        return returns.owed().stream()
                .filter(owed -> ReturnsOfYear.isIn(area, owed.town()))
                .map(owed -> receipt(form, owed, returns, isOnTimeAlone));
    }

    private Explained receipt(Form form, Owed owed, ReturnsOfYear returns, boolean isOnTimeAlone) {
        Optional<LocalDate> came = returns.came(owed)
                .flatMap(Came::firstAcceptedAt)
                .map(at -> at.atZoneSameInstant(basis.definitions().nightly().zone())
                        .toLocalDate());
        boolean isOnTime = came.filter(day -> !day.isAfter(owed.dueOn())).isPresent();
        Explained receipt = Explained.of(
                Kind.RECEIPT,
                owed.town() + "-" + owed.form() + "-" + owed.period(),
                Basis.text("receipt", form.name(), owed.period(), owed.dueOn(), came(came)),
                Rule.COUNTED,
                List.of());
        Explained sourced = returns.of(owed.town())
                .filter(r -> r.source().period().equals(owed.period()))
                .findFirst()
                .map(r -> receipt.from(r.source()))
                .or(() -> dueLine(form).map(receipt::from))
                .orElse(receipt);
        return isOnTimeAlone && !isOnTime
                ? sourced.times(BigDecimal.ZERO)
                        .remarking(
                                List.of(Remark.leftOut(Basis.text(came.isEmpty() ? "receipt.never" : "receipt.late"))))
                : sourced;
    }

    /** The line by which it is due, where no file can be named. */
    private Optional<Source> dueLine(Form form) {
        return basis.line("", "forms/", "form=" + form.code(), "expected_from", "due");
    }

    private static Text came(Optional<LocalDate> day) {
        return day.map(d -> Basis.text("receipt.came", d)).orElseGet(() -> Basis.text("receipt.not"));
    }
}
