package org.urbanstat.generation;

import java.util.Arrays;
import java.util.List;
import org.urbanstat.generation.Fault.Detection;
import org.urbanstat.generation.Fault.Planting;
import org.urbanstat.vocabulary.Severity;

/** Writes a class of faults down: what is not said stays as most classes have it. */
final class Faults {
    static final List<String> YEARLY =
            List.of("population", "rural_waste", "school", "settlement", "residence_permit", "land");
    static final List<String> OF_UNITS = List.of("population", "rural_waste");
    static final List<SentFormat> EVERY = List.of(SentFormat.values());
    static final List<SentFormat> WORKBOOKS =
            EVERY.stream().filter(SentFormat::isWorkbook).toList();
    static final List<SentFormat> ZIPPED = List.of(SentFormat.XLSX, SentFormat.ET_ZIP);

    private final String word;
    private Severity severity = Severity.ERROR;
    private Detection detection = Detection.ONE_FILE;
    private String rule = "";
    private List<String> also = List.of();
    private List<String> forms = YEARLY;
    private List<SentFormat> formats = EVERY;

    private Faults(String word) {
        this.word = word;
    }

    static Faults named(String word) {
        return new Faults(word);
    }

    Faults severity(Severity found) {
        severity = found;
        return this;
    }

    Faults by(Detection means) {
        detection = means;
        return this;
    }

    Faults rule(String code) {
        rule = code;
        return this;
    }

    Faults also(String... codes) {
        also = List.of(codes);
        return this;
    }

    Faults in(String... codes) {
        forms = List.of(codes);
        return this;
    }

    Faults in(List<String> codes) {
        forms = codes;
        return this;
    }

    Faults as(List<SentFormat> some) {
        formats = some;
        return this;
    }

    Faults as(SentFormat... some) {
        formats = Arrays.asList(some);
        return this;
    }

    Fault planted(Planting planting) {
        return new Fault(word, severity, detection, rule, also, forms, formats, planting);
    }
}
