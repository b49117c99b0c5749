package org.urbanstat.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the cells of a sheet, tables are found there or none, each column bound to one field. */
class HeaderFuzz {
    private static final Pattern OWN_EXCEPTION =
            Pattern.compile("(NullPointer|\\w*IndexOutOfBounds|ClassCast|Arithmetic|NegativeArraySize|NumberFormat"
                    + "|IllegalState|IllegalArgument|NoSuchElement|UnsupportedOperation)Exception: .*");

    private static final FileParser PARSER = new FileParser(ProjectForms.definitions());

    static Stream<String> seeds() {
        return Stream.concat(
                ProjectForms.definitions().forms().values().stream()
                        .map(form -> form.name().zh() + "\n单位:" + form.unitLine() + "\n"
                                + String.join(
                                        "\t",
                                        form.fields().stream()
                                                .map(f -> f.header().replace('\n', ' '))
                                                .toList())
                                + "\n合计\t1\t2"),
                Stream.of(
                        "指标\t单位\t数值\n常住人口\t人\t12\n其中:男\t人\t6",
                        "区划代码\t名称\t总人口\t总人口\n甲\t乙\t1\t2\n620982102201\t某村\t1\t2",
                        "区划代码\t名称\t常住人口\t\t\n\t\t合计\t男\t女\n620982102201\t某村\t3\t1\t2"));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void everySheetHasTablesOrNone(String sheet) {
        if (sheet == null) {
            return;
        }
        ParsedFile parsed = PARSER.parse("2024.tsv", ("\ufeff" + sheet).getBytes(StandardCharsets.UTF_8));
        // a quotation mark that is never closed is damage; an exception of our own code is not
        assertThat(parsed.unreadable().map(ParsedFile.Unreadable::detail).orElse(""))
                .doesNotMatch(OWN_EXCEPTION);
        for (Table table : parsed.tables()) {
            assertThat(table.columns().values().stream().map(Table.BoundColumn::column))
                    .doesNotHaveDuplicates();
        }
    }
}
