package org.urbanstat.pipeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToIntFunction;

/** The measure as {@code checker.md} prints it. */
record CheckerTable(int towns, long seed, List<Measured> classes) {
    BigDecimal recall() {
        List<Measured> faults = classes.stream().filter(Measured::isFault).toList();
        return Measured.share(sum(faults, Measured::found), sum(faults, Measured::planted));
    }

    BigDecimal precision() {
        return Measured.share(sum(classes, Measured::explained), sum(classes, Measured::told));
    }

    String text() {
        StringBuilder text = new StringBuilder(summary());
        text.append("| class | detectable | files | planted | found | recall | told | precision |\n");
        text.append("|---|---|--:|--:|--:|--:|--:|--:|\n");
        classes.forEach(c -> text.append(line(c)));
        return text.toString();
    }

    private String summary() {
        long faults = classes.stream().filter(Measured::isFault).count();
        long unseen = classes.stream()
                .filter(c -> c.detectable().equals("not_detectable"))
                .count();
        return "Seed " + seed + ", " + towns + " towns, " + sum(classes, Measured::files) + " files: "
                + faults + " classes that can be detected, " + unseen + " that cannot, "
                + (classes.size() - faults - unseen) + " without a fault. Found "
                + sum(classes, Measured::found) + " of " + sum(classes, Measured::planted) + " faults, recall "
                + recall()
                + "; told " + sum(classes, Measured::told) + " errors and warnings, of which "
                + (sum(classes, Measured::told) - sum(classes, Measured::explained)) + " false, precision "
                + precision()
                + ".\n\n";
    }

    private static int sum(List<Measured> measured, ToIntFunction<Measured> part) {
        return measured.stream().mapToInt(part).sum();
    }

    private static String line(Measured c) {
        String recall = c.isFault()
                ? " " + c.planted() + " | " + c.found() + " | " + Measured.share(c.found(), c.planted())
                : " | | ";
        String precision =
                c.told() == 0 ? "" : Measured.share(c.explained(), c.told()).toPlainString();
        return "| " + c.fault() + " | " + c.detectable() + " | " + c.files() + " |" + recall + " | " + c.told() + " | "
                + precision + " |\n";
    }
}
