package org.urbanstat.cli;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The responsible units that a listing knows, so that a slip of the pen is not answered with an all-clear. */
final class UnitNames {
    private final List<String> names;
    private final String refusal;

    private UnitNames(List<String> names, String refusal) {
        this.names = names;
        this.refusal = refusal;
    }

    /** Those that answer for a form, and so for its findings and overdue returns. */
    static UnitNames ofForms(Connection mart) throws SQLException {
        return new UnitNames(named(mart, "form_code"), "wrong.unit.forms");
    }

    /** Those that answer for an indicator, as the first named or beside it. */
    static UnitNames ofIndicators(Connection mart) throws SQLException {
        return new UnitNames(named(mart, "indicator_code"), "wrong.unit.indicators");
    }

    private static List<String> named(Connection mart, String subject) throws SQLException {
        String sql = "select unit from mart.responsible_unit where " + subject
                + " is not null group by unit order by unit collate \"C\"";
        try (var statement = mart.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    /** @throws WrongUsage with the valid names, when the unit is none of them */
    void check(Output output, String unit) {
        if (!names.contains(unit)) {
            throw new WrongUsage(output.text(refusal, unit, String.join(", ", names)));
        }
    }
}
