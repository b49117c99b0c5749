package org.urbanstat.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.urbanstat.definitions.Form;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/** The returns of Dunhuang for a year as sheets, before anything goes wrong. */
record SampleYear(int year, Map<String, TownYear> towns, Map<FormCode, Form> forms) {
    static final String SHAZHOU = "620982101";

    TownYear town(String digits) {
        return towns.get(digits);
    }

    String name(String town) {
        return town(town).town().name();
    }

    Form form(String code) {
        return forms.get(new FormCode(code));
    }

    Period period() {
        return Period.ofYear(year);
    }

    List<Map<String, Object>> rows(String town, String form) {
        return TownReturns.rows(town(town), form(form), period());
    }

    CanonicalSheet sheet(String town, String form) {
        return sheet(town, form, rows(town, form));
    }

    CanonicalSheet sheet(String town, String form, List<Map<String, Object>> rows) {
        return new CanonicalSheet(form(form), town(town).place(), period(), rows);
    }

    SheetPage page(String town, String form) {
        return sheet(town, form).page();
    }

    SheetPage flat(String town, String form) {
        return sheet(town, form).page(HeaderRows.flat(form(form)));
    }

    /** One sheet of the whole county, a row for every town that has one and is not left out. */
    SheetPage county(String form, Period period, List<String> leftOut) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (TownYear town : towns.values()) {
            if (!leftOut.contains(town.townDigits())) {
                rows.addAll(TownReturns.rows(town, form(form), period));
            }
        }
        return new CanonicalSheet(form(form), "敦煌市", period, rows).page();
    }
}
