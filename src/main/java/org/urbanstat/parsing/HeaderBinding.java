package org.urbanstat.parsing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.urbanstat.definitions.Field;
import org.urbanstat.parsing.Table.BoundColumn;
import org.urbanstat.parsing.Table.HeaderProblem;
import org.urbanstat.parsing.Table.Kind;

/**
 * A header read as that of a form.
 *
 * @param columns field code to column, in the form's order
 * @param serials columns that only number the rows
 * @param fitting required fields that have a column, or may have one of an ambiguous header
 */
record HeaderBinding(
        FormHeaders headers,
        Map<String, BoundColumn> columns,
        Set<Integer> serials,
        List<HeaderProblem> problems,
        int fitting) {
    private static final Set<String> SERIALS = Set.of("序号", "序", "行次", "行号", "项次", "顺序号", "No.", "NO.", "NO");
    /** Columns of last year's figures, such as a template prints to compare with: never those of the period. */
    private static final Set<String> LAST_YEAR = Set.of("上年", "去年");

    /** 核对结果 is what a template computes of a row. */
    private static final Set<String> REMARKS = Set.of("备注", "附注", "说明", "核对结果");

    static HeaderBinding of(FormHeaders headers, List<HeaderBlock.Column> columns) {
        return new Draft(headers).bind(columns);
    }

    /** How well the header fits: the more columns it explains, the better. */
    int score() {
        return columns.size();
    }

    /** Whether the first field of the form, the code of its rows, has a column. */
    boolean hasKey() {
        return key().isPresent();
    }

    /** The column of the first field of the form, the code of its rows. */
    Optional<Integer> key() {
        return Optional.ofNullable(columns.get(headers.form().fields().get(0).code()))
                .map(BoundColumn::column);
    }

    /** How many columns state a unit; a last row that holds nothing else belongs to the header for their sake. */
    int units() {
        return (int) columns.values().stream().filter(c -> !c.unit().isEmpty()).count();
    }

    /** Whether at least half of the required fields are there. */
    boolean fits() {
        long required = headers.form().fields().stream().filter(Field::required).count();
        return columns.size() > 0 && 2L * fitting >= required;
    }

    /** Of indicators below each other: whether at least half of the required figures are there; the title names the town. */
    boolean fitsDown() {
        List<String> figures = headers.form().fields().stream()
                .filter(field -> field.required() && field.type().isNumber())
                .map(Field::code)
                .toList();
        long there = figures.stream().filter(columns::containsKey).count();
        return there > 0 && 2 * there >= figures.size();
    }

    private static final class Draft {
        private final FormHeaders headers;
        private final Map<String, BoundColumn> bound = new HashMap<>();
        private final Set<Integer> serials = new HashSet<>();
        private final Set<String> open = new HashSet<>();
        private final List<HeaderProblem> problems = new ArrayList<>();
        private String total = "";

        Draft(FormHeaders headers) {
            this.headers = headers;
        }

        HeaderBinding bind(List<HeaderBlock.Column> columns) {
            columns.stream().filter(c -> !c.path().isEmpty()).forEach(this::take);
            List<Field> fields = headers.form().fields();
            Map<String, BoundColumn> inOrder = new LinkedHashMap<>();
            for (Field field : fields) {
                BoundColumn column = bound.get(field.code());
                if (column != null) {
                    inOrder.put(field.code(), column);
                } else if (field.required() && !open.contains(field.code())) {
                    problems.add(new HeaderProblem(Kind.MISSING_COLUMN, field.code(), 0, 0, "", List.of()));
                }
            }
            long fitting = fields.stream()
                    .filter(Field::required)
                    .filter(f -> bound.containsKey(f.code()) || open.contains(f.code()))
                    .count();
            return new HeaderBinding(
                    headers, Collections.unmodifiableMap(inOrder), Set.copyOf(serials), List.copyOf(problems), (int)
                            fitting);
        }

        private void take(HeaderBlock.Column column) {
            String last = column.path().get(column.path().size() - 1);
            if (LAST_YEAR.stream().anyMatch(column.path().get(0)::startsWith)) {
                total = "";
                return;
            }
            List<String> meaning = headers.meaning(column.path(), total);
            if (meaning.size() == 1) {
                takeField(column, meaning.get(0));
            } else if (meaning.size() > 1) {
                open.addAll(meaning);
                total = meaning.stream().allMatch(headers::isPart) ? total : "";
                report(Kind.AMBIGUOUS_HEADER, "", column, meaning);
            } else if (SERIALS.contains(last)) {
                serials.add(column.column());
            } else if (!REMARKS.contains(last)) {
                total = headers.isLeaf(last) ? total : "";
                report(Kind.UNKNOWN_COLUMN, "", column, List.of());
            }
        }

        private void takeField(HeaderBlock.Column column, String field) {
            total = headers.totalAfter(field);
            BoundColumn taken = new BoundColumn(column.column(), column.found(), column.unit());
            if (bound.putIfAbsent(field, taken) != null) {
                report(Kind.TWO_COLUMNS_FOR_ONE_FIELD, field, column, List.of(field));
            }
        }

        private void report(Kind kind, String field, HeaderBlock.Column column, List<String> candidates) {
            problems.add(new HeaderProblem(kind, field, column.row(), column.column(), column.found(), candidates));
        }
    }
}
