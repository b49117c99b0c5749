package org.urbanstat.facts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.vocabulary.Cell;

/** All that one reading of a return says, row by row. */
final class SaidRevision {
    private static final SqlFile READING = SqlFile.beside(SaidRevision.class, "said-reading");
    private static final SqlFile RAW = SqlFile.beside(SaidRevision.class, "raw-texts");

    private final Form form;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, String> rawTexts = new HashMap<>();
    private final Map<String, SaidRow> rows = new LinkedHashMap<>();
    private String fileName = "";
    private String sheet = "";
    private boolean isTransposed;

    SaidRevision(JdbcClient jdbc, Form form, long reading) {
        this.form = form;
        jdbc.sql(READING.text()).param("reading", reading).query(row -> {
            fileName = row.getString("file_name");
            sheet = row.getString("sheet");
            isTransposed = row.getBoolean("is_transposed");
            if (row.getString("field") != null) {
                positions.put(row.getString("field"), row.getInt("position"));
            }
        });
        jdbc.sql(RAW.text()).param("reading", reading).query(row -> {
            String place = row.getString("cell") == null
                    ? row.getInt("sheet_row") + "." + row.getString("field_code")
                    : row.getString("cell");
            rawTexts.put(place, row.getString("raw_text"));
        });
        jdbc.sql("select * from facts.\"" + form.code() + "\" where reading_id = :reading order by sheet_row")
                .param("reading", reading)
                .query()
                .listOfRows()
                .forEach(this::add);
    }

    /** By key, in the order of the sheet. */
    Map<String, SaidRow> rows() {
        return rows;
    }

    List<String> fields() {
        return form.fields().stream().map(Field::code).toList();
    }

    /** Where the field stands in the row; empty where it has no column. */
    Optional<SaidCell> cell(SaidRow row, String field) {
        return address(row.sheetRow(), field).map(address -> new SaidCell(fileName, sheet, address));
    }

    private Optional<String> address(int sheetRow, String field) {
        return new FieldPlaces(positions, isTransposed).cell(sheetRow, field).map(Cell::address);
    }

    private void add(Map<String, Object> columns) {
        int sheetRow = ((Number) Objects.requireNonNull(columns.get("sheet_row"))).intValue();
        Map<String, SaidValue> values = new LinkedHashMap<>();
        for (String field : fields()) {
            Object value = columns.get(field);
            if (value != null) {
                values.put(field, SaidValue.of(value));
            } else {
                raw(sheetRow, field).ifPresent(raw -> values.put(field, SaidValue.unread(raw)));
            }
        }
        String key = key(values, sheetRow);
        rows.put(key, new SaidRow(key, sheetRow, values));
    }

    private Optional<String> raw(int sheetRow, String field) {
        return Optional.ofNullable(rawTexts.get(sheetRow + "." + field))
                .or(() -> address(sheetRow, field).map(rawTexts::get));
    }

    private String key(Map<String, SaidValue> values, int sheetRow) {
        List<SaidValue> codes = form.key().stream()
                .flatMap(field -> Optional.ofNullable(values.get(field.code())).stream())
                .toList();
        String key = codes.isEmpty()
                ? "row " + sheetRow
                : codes.stream().map(SaidValue::text).collect(Collectors.joining("/"));
        if (!rows.containsKey(key)) {
            return key;
        }
        int nth = 2;
        while (rows.containsKey(key + "#" + nth)) {
            nth++;
        }
        return key + "#" + nth;
    }
}
