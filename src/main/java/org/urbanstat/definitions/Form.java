package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.vocabulary.AreaCode;
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
 * @param plausibleChanges from one year to the next, for what a missing return can hold
 * @param rowKey codes of the fields that together tell one row from another, for the grain of a row; else empty
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
        String leadUnit,
        PlausibleChanges plausibleChanges,
        List<String> rowKey) {
    /** A form that says nothing of what is plausible from year to year, and has a key by its grain. */
    public Form(
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
        this(
                code,
                name,
                titles,
                grain,
                frequency,
                unitLine,
                fields,
                ambiguousHeaders,
                checks,
                expectation,
                versions,
                missingWords,
                leadUnit,
                PlausibleChanges.NONE,
                List.of());
    }

    /** What one row of the form is about. */
    public enum Grain {
        /** A village or community; {@code unit_code} is the key. */
        UNIT,
        /** A town; {@code town_code} is the key. */
        TOWN,
        /** A school; {@code school_code} is the key and {@code town_code} tells the town. */
        SCHOOL,
        /** Whatever the form lists; its {@code key} says which fields tell a row, {@code town_code} tells the town. */
        ROW
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
                leadUnit,
                plausibleChanges,
                rowKey);
    }

    /**
     * How a figure of the field can change from one year to the next: as named, else as its check against the year before
     * expects, else as every field of the form. Absent where the form says nothing.
     */
    public Optional<PlausibleChange> plausibleChange(String field) {
        return plausibleChanges
                .named(field)
                .or(() -> expectedByCheck(field))
                .or(() -> plausibleChanges.named(PlausibleChanges.EVERY_FIELD));
    }

    private Optional<PlausibleChange> expectedByCheck(String field) {
        return checks.stream()
                .filter(check -> check.kind() == CheckKind.CHANGE_BETWEEN
                        && check.field().equals(field))
                .findFirst()
                .map(check -> new PlausibleChange(
                        check.lower().orElseThrow().min(BigDecimal.ONE),
                        check.upper().orElseThrow().max(BigDecimal.ONE),
                        BigDecimal.ZERO));
    }

    /** The fields whose values together tell one row from another. */
    public List<Field> key() {
        List<String> codes = switch (grain) {
            case UNIT -> List.of("unit_code");
            case TOWN -> List.of("town_code");
            case SCHOOL -> List.of("school_code");
            case ROW -> rowKey;
        };
        return codes.stream().flatMap(code -> field(code).stream()).toList();
    }

    /** The day as of which a return of the period is checked against the register. */
    public LocalDate dayOfRegister(Period period) {
        return frequency == Frequency.SCHOOL_YEAR ? LocalDate.of(period.year(), 9, 1) : period.lastDay();
    }

    /** Whether a town of the register owes the return of a period, whenever it is due. */
    public boolean isOwed(AreaCode town, Period period, Register register) {
        LocalDate day = dayOfRegister(period);
        return register.isThere(town, day)
                && isOwedBy(new TownThere(town, register.hasVillage(town, day), register.hasCityProper(town, day)));
    }

    /** Whether a town as it is on {@link #dayOfRegister} owes the return. */
    public boolean isOwedBy(TownThere town) {
        return (!expectation.onlyWithVillages() || town.hasVillage())
                && (!expectation.onlyWithCityProper() || town.hasCityProper())
                && expectation.isOwedBy(town.code());
    }
}
