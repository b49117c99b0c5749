package org.urbanstat.generation;

import static org.urbanstat.generation.Faults.WORKBOOKS;
import static org.urbanstat.generation.Faults.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.urbanstat.definitions.Field;
import org.urbanstat.generation.Fault.Detection;
import org.urbanstat.generation.SheetPage.Merge;
import org.urbanstat.vocabulary.Severity;

/** Dirt that is as good as clean: it is read without an error and without a warning. */
final class Harmless {
    private static final Map<Character, Character> TRADITIONAL = Map.ofEntries(
            Map.entry('镇', '鎮'),
            Map.entry('县', '縣'),
            Map.entry('区', '區'),
            Map.entry('划', '劃'),
            Map.entry('称', '稱'),
            Map.entry('户', '戶'),
            Map.entry('数', '數'),
            Map.entry('总', '總'),
            Map.entry('乡', '鄉'),
            Map.entry('类', '類'),
            Map.entry('东', '東'),
            Map.entry('庄', '莊'),
            Map.entry('万', '萬'),
            Map.entry('设', '設'));

    private Harmless() {}

    static List<Fault> all() {
        return List.of(
                named("clean").severity(Severity.NOTE).by(Detection.HARMLESS).planted((file, dice) -> List.of()),
                of("full_width_digits", s -> numbers(s, Harmless::fullWidth)),
                of("thousands_marks", s -> numbers(s, Harmless::thousands)),
                of("numbers_as_text", s -> numbers(s, Object::toString)),
                of("spaces_round_numbers", s -> numbers(s, v -> " \u00A0" + v + "\u3000")),
                of("unit_behind_the_number", Harmless::withUnits),
                of("spaces_in_headers", Harmless::spacedHeaders),
                of("extra_blank_rows", Harmless::blankRows),
                of("row_of_column_numbers", Harmless::columnNumbers),
                of("padded_rows_below", Harmless::padded),
                harmless("codes_in_scientific_notation").in(Faults.OF_UNITS).planted((file, dice) -> {
                    codes(file.sheet());
                    return List.of();
                }),
                of("more_notes_below", Harmless::notes),
                of("signed_with_telephone", Harmless::signed),
                of("traditional_characters", s -> texts(s, Harmless::traditional)),
                of("title_of_three_rows", Harmless::headOfForm),
                named("trailing_blank_columns")
                        .severity(Severity.NOTE)
                        .by(Detection.HARMLESS)
                        .planted((file, dice) -> {
                            blankColumns(file.sheet());
                            return List.of();
                        }),
                flat("column_order", Harmless::otherOrder),
                flat("columns_of_last_year", Harmless::lastYear),
                flat("serial_numbers", Harmless::serials),
                flat("remarks_column", s -> s.addColumn("备注", row -> "")),
                flat("synonyms_in_headers", Harmless::synonyms),
                named("one_header_row")
                        .severity(Severity.NOTE)
                        .by(Detection.HARMLESS)
                        .planted((file, dice) -> {
                            file.flat();
                            return List.of();
                        }),
                harmless("two_towns_in_one_sheet")
                        .in("population", "rural_waste", "school")
                        .planted((file, dice) -> {
                            withNeighbour(file);
                            return List.of();
                        }),
                harmless("indicators_below_each_other")
                        .in("settlement", "residence_permit", "land")
                        .planted((file, dice) -> {
                            file.replace(DirtySheet.vertical(file.canonical()));
                            return List.of();
                        }),
                workbook("same_sheet_twice", (file, sheet) -> {
                    DirtySheet copy = DirtySheet.of(file.canonical());
                    copy.rename(sheet.name() + " (2)");
                    file.add(copy);
                }),
                workbook("draft_on_a_hidden_sheet", (file, sheet) -> {
                    DirtySheet draft =
                            DirtySheet.of(DirtyFile.canonical(file.around().before(), sheet.form()));
                    draft.rename("草稿");
                    draft.hide();
                    file.add(draft);
                }),
                workbook("sheet_called_sheet1", (file, sheet) -> sheet.rename("Sheet1")));
    }

    private static Fault of(String word, Consumer<DirtySheet> dirt) {
        return harmless(word).planted((file, dice) -> {
            dirt.accept(file.sheet());
            return List.of();
        });
    }

    private static Fault flat(String word, Consumer<DirtySheet> dirt) {
        return harmless(word).planted((file, dice) -> {
            dirt.accept(file.flat());
            return List.of();
        });
    }

    private static Fault workbook(String word, BiConsumer<DirtyFile, DirtySheet> dirt) {
        return harmless(word).as(WORKBOOKS).planted((file, dice) -> {
            dirt.accept(file, file.sheet());
            return List.of();
        });
    }

    private static Faults harmless(String word) {
        return named(word).severity(Severity.NOTE).by(Detection.HARMLESS);
    }

    /** Under the county's title, where the next town is of the same county. */
    private static void withNeighbour(DirtyFile file) {
        DirtySheet sheet = file.sheet();
        TownYear neighbour = file.around().neighbour();
        String county = file.around().now().county();
        if (!county.equals(neighbour.county())) {
            return;
        }
        DirtySheet other = DirtySheet.of(DirtyFile.canonical(neighbour, sheet.form()));
        for (int row = other.firstRow(); row <= other.lastRow(); row++) {
            sheet.append(other.row(row));
        }
        sheet.addUp();
        sheet.put(1, 1, sheet.at(1, 1).toString().replace(file.around().now().place(), county));
    }

    private static void numbers(DirtySheet sheet, UnaryOperator<Object> spelling) {
        for (int row = sheet.firstRow(); row <= sheet.totalRow().orElse(sheet.lastRow()); row++) {
            for (Field field : sheet.form().fields()) {
                if (field.type().isNumber() && !sheet.value(row, field.code()).equals(SheetPage.BLANK)) {
                    sheet.change(row, field.code(), spelling);
                }
            }
        }
    }

    private static Object fullWidth(Object value) {
        StringBuilder text = new StringBuilder();
        value.toString().chars().forEach(c -> text.append((char) (c + 0xFEE0)));
        return text.toString();
    }

    private static Object thousands(Object value) {
        return value instanceof Long count ? String.format(Locale.ROOT, "%,d", count) : value;
    }

    private static void withUnits(DirtySheet sheet) {
        for (int row = sheet.firstRow(); row <= sheet.lastRow(); row++) {
            for (Field field : sheet.form().fields()) {
                if (field.type().isNumber() && !sheet.value(row, field.code()).equals(SheetPage.BLANK)) {
                    sheet.change(row, field.code(), value -> value + field.unit());
                }
            }
        }
    }

    private static void spacedHeaders(DirtySheet sheet) {
        for (int row = sheet.firstHeaderRow(); row <= sheet.lastHeaderRow(); row++) {
            sheet.row(row).replaceAll(cell -> cell.toString().replaceAll("(?<=\\p{IsHan})(?=\\p{IsHan})", " "));
        }
    }

    private static void blankRows(DirtySheet sheet) {
        sheet.insertRow(sheet.firstHeaderRow(), List.of());
        sheet.insertRow(sheet.firstHeaderRow(), List.of());
        sheet.insertRow(sheet.firstRow() + sheet.rowCount() / 2, List.of());
    }

    /** 甲 乙 1 2 3 …: in the official forms it stands between header and rows. */
    private static void columnNumbers(DirtySheet sheet) {
        List<Object> cells = new ArrayList<>(List.of("甲", "乙"));
        for (long number = 1; cells.size() < sheet.width(); number++) {
            cells.add(number);
        }
        sheet.insertRow(sheet.firstRow(), cells);
    }

    /** Restored from the names, which are those of the register. */
    private static void codes(DirtySheet sheet) {
        for (int row = sheet.firstRow(); row <= sheet.lastRow(); row++) {
            sheet.change(row, "unit_code", PlaceFaults::scientific);
        }
    }

    private static void padded(DirtySheet sheet) {
        for (int i = 0; i < 5; i++) {
            sheet.insertRow(sheet.totalRow().orElse(sheet.lastRow()) + 1, List.of("", "", ""));
        }
    }

    private static void notes(DirtySheet sheet) {
        int below = sheet.totalRow().orElse(sheet.lastRow()) + 2;
        sheet.insertRow(below, List.of("注:1.本表为年报;2.数据来源于公安、教育等部门。"));
        sheet.insertRow(below, List.of("数据来源:镇政府统计站"));
    }

    /** Who filled it in and where to ring belongs on every official form. */
    private static void signed(DirtySheet sheet) {
        int below = sheet.totalRow().orElse(sheet.lastRow()) + 2;
        sheet.insertRow(below, List.of("单位负责人:张建国  填表人:李丽  联系电话:0937-8822345"));
    }

    private static void texts(DirtySheet sheet, UnaryOperator<Object> spelling) {
        for (int row = 1; row <= sheet.lastRow(); row++) {
            sheet.row(row).replaceAll(cell -> cell instanceof String ? spelling.apply(cell) : cell);
        }
    }

    private static Object traditional(Object value) {
        StringBuilder text = new StringBuilder();
        value.toString()
                .chars()
                .forEach(c ->
                        text.append(TRADITIONAL.getOrDefault((char) c, (char) c).charValue()));
        return text.toString();
    }

    /** 表号, 制表机关, 填报单位 above the title's table, as the official forms print them. */
    private static void headOfForm(DirtySheet sheet) {
        sheet.insertRow(2, List.of("表    号:统基101表", "", "", "制定机关:统计局"));
        sheet.insertRow(3, List.of("填报单位(盖章):", "", "", "报送时间:次年1月25日前"));
        sheet.merge(new Merge(2, 1, 2, 2));
    }

    private static void blankColumns(DirtySheet sheet) {
        for (int row = sheet.firstRow(); row <= sheet.lastRow(); row++) {
            sheet.put(row, sheet.width() + 5, SheetPage.BLANK);
        }
    }

    /** The numbers from behind; 男 and 女 stay behind their total, so population keeps its first nine. */
    private static void otherOrder(DirtySheet sheet) {
        List<String> codes = sheet.form().fields().stream().map(Field::code).toList();
        int kept = sheet.form().code().text().equals("population") ? 9 : 2;
        List<String> order = new ArrayList<>(codes.subList(0, kept));
        for (int i = codes.size() - 1; i >= kept; i--) {
            order.add(codes.get(i));
        }
        sheet.reorder(order);
    }

    private static void lastYear(DirtySheet sheet) {
        Field field = sheet.form().fields().stream()
                .filter(f -> f.type().isNumber())
                .reduce((a, b) -> b)
                .orElseThrow();
        sheet.addColumn("上年" + field.header().replaceAll(".*/", ""), row -> sheet.value(row, field.code()));
    }

    private static void serials(DirtySheet sheet) {
        sheet.insertFirst("序号", row -> (long) (row - sheet.firstRow() + 1));
        sheet.totalRow().ifPresent(total -> {
            sheet.put(total, 1, "合计");
            sheet.put(total, 2, SheetPage.BLANK);
        });
    }

    /** The last synonym that is no path of two rows. */
    private static void synonyms(DirtySheet sheet) {
        for (Field field : sheet.form().fields()) {
            field.synonyms().stream()
                    .filter(s -> !s.contains("/") && !s.contains(":"))
                    .reduce((a, b) -> b)
                    .ifPresent(s -> sheet.set(sheet.lastHeaderRow(), field.code(), s));
        }
    }
}
