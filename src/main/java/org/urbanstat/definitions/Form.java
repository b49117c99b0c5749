package org.urbanstat.definitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * What a return must hold.
 *
 * @param titles words that name the form in a title, a sheet name or a file name, canonical first
 * @param unitLine the unit that the canonical sheet prints above its table, such as 人; may be empty
 * @param fields in canonical column order
 * @param ambiguousHeaders headers that may mean either of several fields and are never guessed: header to field codes
 * @param checks in the order in which they are reported
 * @param missingWords words in the place of values that say something else here than elsewhere, NFKC without white space
 * @param versions of the templates that are read; the spellings of earlier ones are among the fields' synonyms
 * @param leadUnit the unit that answers for its returns; empty where the file names none
 */
public record Form(
        FormCode code,
        Text name,
        List<String> titles,
        Grain grain,
        Frequency frequency,
        String unitLine,
        List<Field> fields,
        Map<String, List<String>> ambiguousHeaders,
        List<CheckRule> checks,
        Expectation expectation,
        FormVersions versions,
        Map<String, MissingMeaning> missingWords,
        String leadUnit) {
    /** What one row of the form is about. */
    public enum Grain {
        /** A village or community; {@code unit_code} is the key. */
        UNIT,
        /** A town; {@code town_code} is the key. */
        TOWN,
        /** A school; {@code school_code} is the key and {@code town_code} tells the town. */
        SCHOOL
    }

    /** How often the form is owed. */
    public enum Frequency {
        YEAR,
        /** From 1 September; period 2024 is the school year 2024-2025. */
        SCHOOL_YEAR,
        MONTH
    }

    public Optional<Field> field(String code) {
        for (Field field : fields) {
            if (field.code().equals(code)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    Form withChecks(List<CheckRule> declared) {
        return new Form(
                code,
                name,
                titles,
                grain,
                frequency,
                unitLine,
                fields,
                ambiguousHeaders,
                List.copyOf(declared),
                expectation,
                versions,
                missingWords,
                leadUnit);
    }

    /** The field whose value tells one row from another. */
    public Field key() {
        String code = switch (grain) {
            case UNIT -> "unit_code";
            case TOWN -> "town_code";
            case SCHOOL -> "school_code";
        };
        return field(code).orElseThrow();
    }

    /** The day as of which a return of the period is checked against the register. */
    public LocalDate dayOfRegister(Period period) {
        return frequency == Frequency.SCHOOL_YEAR ? LocalDate.of(period.year(), 9, 1) : period.lastDay();
    }
}
