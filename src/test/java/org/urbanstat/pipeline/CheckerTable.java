package org.urbanstat.pipeline;

import java.util.List;

/** The measurement as the table of {@code checker.md}. */
record CheckerTable(int towns, long seed, List<Measured> classes) {
    String text() {
        StringBuilder text =
                new StringBuilder("| class | by | files | planted | found | recall | told | precision |\n");
        text.append("|---|---|--:|--:|--:|--:|--:|--:|\n");
        classes.forEach(c -> text.append(line(c)));
        return text.toString();
    }

    private static String line(Measured c) {
        String recall = c.isFault() ? Measured.share(c.found(), c.planted()).toPlainString() : "";
        return "| " + c.fault() + " | " + c.detectable() + " | " + c.files() + " | " + c.planted() + " | " + c.found()
                + " | " + recall + " | " + c.told() + " | " + Measured.share(c.explained(), c.told()) + " |\n";
    }
}
