package org.urbanstat.parsing;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by their words the rows that are no data: sums, column numbers, notes and signatures. */
final class RowWords {
    static final Pattern SUM = Pattern.compile("(?:合计|总计|小计|共计|累计|汇总|总和|总数|合计数|计)"
            + "|.{1,10}(?:合计|小计|总计)"
            + "|全(?:镇|乡|市|县|区|街道|场|校)(?:合计|总计|总数)?"
            // # heads a part of what stands above; a cached error begins with it too
            + "|其中.*|#(?!(?:REF!|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|N/A)).*");
    /** Those that need no 计. */
    private static final String SUM_BEGINNINGS = "总汇全其#";

    static final Pattern FOOT = Pattern.compile("[*※]?(?:备注|附注|注释|说明|注)(?:[:\\d].*)?"
            + "|(?:填表|填报|制表)(?:说明|人|日期|时间|员).*"
            + "|(?:审核|复核|审批|经办)(?:人|:).*"
            + "|(?:单位|统计|部门|分管|主要|站|所)?负责人.*"
            + "|(?:报出|上报|报送|打印)(?:日期|时间).*"
            + "|(?:联系)?电话.*|联系(?:人|方式).*"
            + "|(?:数据|资料)来源.*"
            + "|\\(?(?:单位)?(?:盖章|公章|签章).*");
    private static final String FOOT_BEGINNINGS = "*※备附注说填制审复经单统部分主站所负报上打电联数资(盖公签";

    private static final Pattern COLUMN_LABEL = Pattern.compile("[甲乙丙丁戊己庚辛]|栏次|列次|编号|-|/|\\(?\\d{1,2}\\)?(?:=.*)?");
    private static final Pattern COLUMN_LETTER = Pattern.compile("[甲乙丙丁戊己庚辛]|栏次|列次");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(\\d{1,2})\\)?(?:=.*)?");
    /** A sum names itself in front, not in a remark at the end. */
    private static final int LABEL_CELLS = 3;

    private RowWords() {}

    /** 合计, 小计, 全镇, 其中 and their like, spaced or not. */
    static boolean isSum(RawRow row) {
        List<RawCell> cells = row.cells();
        for (int i = 0; i < Math.min(LABEL_CELLS, cells.size()); i++) {
            if (!cells.get(i).startsWithDigit()
                    && isSum(HeaderText.plain(cells.get(i).text()))) {
                return true;
            }
        }
        return false;
    }

    /** What a sum says is looked for before the pattern is tried, here and below: every row of a body is asked. */
    static boolean isSum(String plain) {
        boolean canBe = plain.indexOf('计') >= 0 || (!plain.isEmpty() && SUM_BEGINNINGS.indexOf(plain.charAt(0)) >= 0);
        return canBe && SUM.matcher(plain).matches();
    }

    /** Notes, signatures, dates of dispatch. */
    static boolean isFoot(RawRow row) {
        return isFoot(row.cells().get(0));
    }

    static boolean isFoot(RawCell cell) {
        return !cell.startsWithDigit() && isFoot(HeaderText.plain(cell.text()));
    }

    static boolean isFoot(String plain) {
        boolean canBe = !plain.isEmpty() && FOOT_BEGINNINGS.indexOf(plain.charAt(0)) >= 0;
        return canBe && FOOT.matcher(plain).matches();
    }

    /** The 栏次 row under a header: 甲 乙 1 2 3 …; without a letter or 栏次 only where each number is one above the last. */
    static boolean isColumnNumbers(RawRow row) {
        List<String> labels =
                row.cells().stream().map(c -> HeaderText.plain(c.text())).toList();
        if (!labels.stream().allMatch(l -> COLUMN_LABEL.matcher(l).matches())) {
            return false;
        }
        List<Integer> numbers = row.cells().stream()
                .flatMapToInt(c -> columnNumber(c).stream())
                .boxed()
                .toList();
        boolean isLabelled =
                labels.stream().anyMatch(l -> COLUMN_LETTER.matcher(l).matches());
        return numbers.size() >= 2 && (isLabelled || isCounting(numbers));
    }

    private static boolean isCounting(List<Integer> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) != numbers.get(i - 1) + 1) {
                return false;
            }
        }
        return true;
    }

    /** The number that a cell of the 栏次 row prints, as 3 in 3=4+5. */
    static OptionalInt columnNumber(RawCell cell) {
        Matcher matcher = COLUMN_NUMBER.matcher(HeaderText.plain(cell.text()));
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
