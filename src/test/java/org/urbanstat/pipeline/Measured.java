package org.urbanstat.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.urbanstat.generation.Label;

/** How the checker did on the files of one class of dirt. */
final class Measured {
    private final String fault;
    private final String detectable;
    private int files;
    private int planted;
    private int found;
    private int told;
    private int explained;
    private final List<String> missed = new ArrayList<>();
    private final List<String> falselyTold = new ArrayList<>();

    Measured(String fault, String detectable) {
        this.fault = fault;
        this.detectable = detectable;
    }

    void add(String file, List<Label> labels, List<Told> findings) {
        files++;
        for (Label label : labels) {
            if (isFault()) {
                planted++;
                boolean isFound = findings.stream().anyMatch(f -> f.finds(label));
                found += isFound ? 1 : 0;
                if (!isFound) {
                    missed.add(file + ": no " + label.rule() + " at " + label.sheet() + "!" + label.cell() + ", but "
                            + findings);
                }
            }
        }
        for (Told finding : findings) {
            boolean isExplained = labels.stream().anyMatch(finding::isExplainedBy);
            if (finding.isMoreThanANote()) {
                told++;
                explained += isExplained ? 1 : 0;
                if (!isExplained) {
                    falselyTold.add(file + " (" + fault + "): " + finding);
                }
            }
        }
    }

    String fault() {
        return fault;
    }

    String detectable() {
        return detectable;
    }

    /** Whether something is wrong that can be found. */
    boolean isFault() {
        return detectable.equals("one_file") || detectable.equals("last_year");
    }

    int files() {
        return files;
    }

    int planted() {
        return planted;
    }

    int found() {
        return found;
    }

    int told() {
        return told;
    }

    int explained() {
        return explained;
    }

    List<String> missed() {
        return missed;
    }

    List<String> falselyTold() {
        return falselyTold;
    }

    /** A share with three decimals; 1 where there was nothing to share. */
    static BigDecimal share(int part, int whole) {
        return whole == 0
                ? BigDecimal.ONE.setScale(3)
                : new BigDecimal(part).divide(new BigDecimal(whole), 3, RoundingMode.DOWN);
    }
}
