package org.urbanstat.feedback;

import java.util.List;
import java.util.stream.Collectors;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Form.Frequency;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Period;

/**
 * Which form is to be filled in, by which town, for which period.
 *
 * @param town its line of the register on the day as of which the return is checked
 */
public record TemplateRequest(Definitions definitions, Form form, Area town, Period period) {
    private static final Messages MESSAGES = Messages.beside(TemplateRequest.class);

    /**
     * The request that was typed.
     *
     * @throws TemplateRefused with the true reason and the valid names, when one of them is not there
     */
    public static TemplateRequest of(Definitions definitions, String form, String town, String period) {
        Form known = form(definitions, form);
        Period of = period(known, period);
        return new TemplateRequest(definitions, known, town(definitions, known, town, of), of);
    }

    private static Form form(Definitions definitions, String code) {
        return definitions.forms().values().stream()
                .filter(form -> form.code().text().equals(code))
                .findFirst()
                .orElseThrow(() -> new TemplateRefused(MESSAGES.text(
                        "template.no_form",
                        code,
                        definitions.forms().keySet().stream()
                                .map(FormCode::text)
                                .collect(Collectors.joining(", ")))));
    }

    private static Period period(Form form, String text) {
        boolean isMonthly = form.frequency() == Frequency.MONTH;
        Period first = form.expectation().firstPeriod();
        if (!Period.isWellFormed(text) || new Period(text).isMonth() != isMonthly) {
            String key = isMonthly ? "template.no_month" : "template.no_year";
            throw new TemplateRefused(MESSAGES.text(key, text, form.name(), first));
        }
        Period period = new Period(text);
        if (period.compareTo(first) < 0) {
            throw new TemplateRefused(MESSAGES.text("template.too_early", text, form.name(), first));
        }
        return period;
    }

    private static Area town(Definitions definitions, Form form, String text, Period period) {
        if (!AreaCode.isWellFormed(text) || new AreaCode(text).level() != AreaLevel.TOWN) {
            throw new TemplateRefused(MESSAGES.text("template.no_town_code", text, towns(definitions, form, period)));
        }
        AreaCode code = new AreaCode(text);
        List<Area> lines = definitions.register().lines(code);
        if (lines.isEmpty()) {
            throw new TemplateRefused(MESSAGES.text("template.no_town", text, towns(definitions, form, period)));
        }
        return definitions
                .register()
                .find(code, form.dayOfRegister(period))
                .orElseThrow(() -> new TemplateRefused(MESSAGES.text(
                        "template.town_not_valid",
                        text,
                        lines.get(0).name(),
                        form.dayOfRegister(period),
                        lines.stream().map(TemplateRequest::dates).collect(Collectors.joining(", ")))));
    }

    private static String dates(Area line) {
        String end = line.validTo().equals(java.time.LocalDate.MAX)
                ? "…"
                : line.validTo().toString();
        return "[" + line.validFrom() + ", " + end + ")";
    }

    /** The towns of the day, or as many as a sentence holds. */
    private static String towns(Definitions definitions, Form form, Period period) {
        int most = 12;
        List<Area> towns = definitions.register().towns().stream()
                .filter(town -> town.isValidOn(form.dayOfRegister(period)))
                .toList();
        String listed = towns.stream()
                .limit(most)
                .map(town -> town.code() + " " + town.name())
                .collect(Collectors.joining(", "));
        return towns.size() > most ? listed + ", …" : listed;
    }

    /** Whether the town is of the kinds that owe the form; the files say the rest by their rows. */
    public boolean isOwed() {
        return form.expectation().isOwedBy(town.code());
    }

    /** 敦煌市肃州镇: the county and the town; the town alone where its name begins with the county's. */
    String place() {
        String county = definitions
                .register()
                .find(town.code().county(), form.dayOfRegister(period))
                .map(Area::name)
                .orElse("");
        return town.name().startsWith(county) ? town.name() : county + town.name();
    }

    /** 2024年, 2024-2025学年, 2024年3月. */
    String spokenPeriod() {
        return switch (form.frequency()) {
            case YEAR -> period.year() + "年";
            case SCHOOL_YEAR -> period.year() + "-" + (period.year() + 1) + "学年";
            case MONTH -> period.year() + "年" + Integer.parseInt(period.text().substring(5)) + "月";
        };
    }

    String title() {
        return place() + spokenPeriod() + form.titles().get(0);
    }

    /** The units of the town on the day of the register. */
    List<Area> units() {
        return definitions.register().units(town.code(), form.dayOfRegister(period));
    }
}
