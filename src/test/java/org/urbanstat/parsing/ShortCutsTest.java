package org.urbanstat.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.urbanstat.parsing.HeaderSearch.Found;
import org.urbanstat.parsing.RawCell.Kind;

/** What is asked before the work is done, or remembered of it, says what the work itself would say. */
class ShortCutsTest {
    private static final int TEXTS = 60_000;
    private static final String LETTERS =
            "常住人口总户籍数其中男女城镇乡村#～~-—–()（） 　单位:：人计合小累总汇全县備備註注说明填表审核经办负责电话盖章" + "數據來源※*0169０A\u0300\ufeff\u200bﾊﾞ㎡%±";
    private static final Set<String> WORDS = Set.of("常住人口", "人口", "0-14岁", "总户数", "-", "(人口)", "À人", "全县", "单位", "数据");

    @Test
    void aTextIsAWordOfHeadersWheneverItsFoldedFormIs() {
        HeaderWords words = new HeaderWords(WORDS);
        HeaderWords withNumbersAndBlank = new HeaderWords(Set.of("", "01", "人口"));
        Random random = new Random(1);
        for (int i = 0; i < TEXTS; i++) {
            String raw = random.nextInt(4) == 0 ? spoilt(random) : text(random);
            String folded = HeaderText.of(raw).text();
            assertThat(words.has(raw)).as(raw).isEqualTo(WORDS.contains(folded));
            assertThat(withNumbersAndBlank.has(raw))
                    .as(raw)
                    .isEqualTo(Set.of("", "01", "人口").contains(folded));
        }
    }

    @Test
    void sumsAndFeetAreWhatTheirPatternsSay() {
        Random random = new Random(2);
        for (int i = 0; i < TEXTS; i++) {
            String plain = HeaderText.plain(text(random));
            assertThat(RowWords.isSum(plain))
                    .as(plain)
                    .isEqualTo(RowWords.SUM.matcher(plain).matches());
            assertThat(RowWords.isFoot(plain))
                    .as(plain)
                    .isEqualTo(RowWords.FOOT.matcher(plain).matches());
        }
    }

    @Test
    void everyEndingAndBeginningOfTheFootPatternIsMet() {
        List<String> feet = List.of(
                "备注:", "*附注", "※说明:1", "注1", "填表人", "制表日期", "填报说明", "审核人", "复核:", "审批人", "经办人", "负责人", "单位负责人", "统计负责人",
                "部门负责人", "分管负责人", "主要负责人", "站负责人", "所负责人", "报出日期", "上报时间", "报送日期", "打印日期", "电话", "联系电话:", "联系人", "联系方式",
                "数据来源:", "资料来源", "(单位盖章)", "(盖章)", "单位公章", "公章", "签章", "注释");
        assertThat(feet).allMatch(RowWords::isFoot);
    }

    /** The same header at the same place, in a table of another title or turned, is another question. */
    @Test
    void aHeaderThatIsRememberedIsFoundAsAtFirst() {
        HeaderSearch remembering = search();
        for (List<String> names : List.of(List.of("人口基础表"), List.of("2024"), List.of("人口基础表"), List.of("2024"))) {
            for (int row : new int[] {1, 5, 1}) {
                for (boolean isTransposed : new boolean[] {false, true, false}) {
                    Optional<Found> first = at(search(), row, isTransposed, names);
                    Optional<Found> again = at(remembering, row, isTransposed, names);
                    assertThat(again.map(ShortCutsTest::said)).isEqualTo(first.map(ShortCutsTest::said));
                }
            }
        }
    }

    @Test
    void tooLargeAHeaderIsFoundButNotRemembered() {
        HeaderMemory memory = new HeaderMemory();
        RawRow wide = new RawRow(1, false, List.of(new RawCell(1, "人".repeat(81), Kind.TEXT)));
        HeaderMemory.Question question = new HeaderMemory.Question(List.of(wide), List.of(), List.of(), false);
        Optional<Found> found = Optional.of(new Found(Optional.empty(), 1, 7, List.of()));

        assertThat(memory.answer(question, q -> found)).isEqualTo(found);
        assertThat(memory.answer(question, q -> Optional.empty())).isEmpty();
    }

    private static List<Object> said(Found found) {
        return List.of(
                found.depth(),
                found.score(),
                found.slips(),
                found.binding().map(b -> b.headers().form().code()),
                found.binding().map(HeaderBinding::columns),
                found.binding().map(HeaderBinding::problems));
    }

    private static HeaderSearch search() {
        return new HeaderSearch(ProjectForms.definitions().forms().values());
    }

    private static Optional<Found> at(HeaderSearch search, int row, boolean isTransposed, List<String> names) {
        List<RawCell> cells = List.of(
                new RawCell(1, "村代码", Kind.TEXT),
                new RawCell(2, "村名", Kind.TEXT),
                new RawCell(3, "常住人口(人)", Kind.TEXT),
                new RawCell(4, "户籍人口", Kind.TEXT),
                new RawCell(5, "什么", Kind.TEXT));
        Grid grid = new Grid("表", false, List.of(new RawRow(row, false, cells)), List.of());
        return search.at(grid, new SheetIndex(grid), 0, isTransposed, names);
    }

    /** A word with something put into it or before it. */
    private static String spoilt(Random random) {
        String word = List.copyOf(WORDS).get(random.nextInt(WORDS.size()));
        int at = random.nextInt(word.length() + 1);
        String before = List.of("", "其中", "其中:", "#", "其 中：").get(random.nextInt(5));
        String letter = random.nextBoolean() ? "" : letter(random);
        return before + word.substring(0, at) + letter + word.substring(at) + (random.nextBoolean() ? "" : "（人）");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(7); length > 0; length--) {
            text.append(letter(random));
        }
        return text.toString();
    }

    private static String letter(Random random) {
        return String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
}
