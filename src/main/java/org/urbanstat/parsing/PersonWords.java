package org.urbanstat.parsing;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.parsing.PersonalRange.Kind;

/** The words that head columns about single persons, and what the name of a person looks like. */
final class PersonWords {
    private static final Set<String> NAMES = Set.of("姓名", "户主", "户主姓名", "人员姓名", "居民姓名", "学生姓名", "本人姓名");
    private static final Set<String> NUMBERS =
            Set.of("身份证", "身份证号", "身份证号码", "身份证件号", "身份证件号码", "公民身份号码", "公民身份证号码", "证件号", "证件号码", "居民身份证号码");
    private static final Set<String> TELEPHONES =
            Set.of("电话", "联系电话", "电话号码", "手机", "手机号", "手机号码", "移动电话", "联系方式", "本人电话", "家庭电话");

    /** What stands in a cell of its own beside a name in a signature, and under 姓名 in a label's column. */
    private static final Set<String> LABELS =
            Set.of("职务", "职称", "单位", "部门", "日期", "性别", "年龄", "备注", "签名", "签字", "盖章", "职责", "民族", "序号", "合计", "无");

    /** The hundred or so names that nine in ten people bear. */
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
            + "姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    /** Last characters of words for places, bodies and figures, which no given name ends in. */
    private static final String NO_GIVEN_NAME = "村镇乡区委会县市局站校园场组队街路计数率名期农城庄堡坝沟湾桥店集寨屯里营人户表年月日长";

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_HAN_NAME = 4;
    private static final int LONGEST_NAME = 15;

    private static final HeaderWords HEADINGS = headings();

    private PersonWords() {}

    private static HeaderWords headings() {
        return new HeaderWords(
                Stream.of(NAMES, NUMBERS, TELEPHONES).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()));
    }

    /** As {@link #heading}, of a cell as it stands. */
    static Optional<Kind> headingIn(String raw) {
        return HEADINGS.has(raw) ? heading(HeaderText.of(raw).text()) : Optional.empty();
    }

    /** What the column under a cell holds of persons, where the cell is the heading of such a column. */
    static Optional<Kind> heading(String plain) {
        if (NUMBERS.contains(plain)) {
            return Optional.of(Kind.ID_NUMBER);
        }
        if (TELEPHONES.contains(plain)) {
            return Optional.of(Kind.TELEPHONE);
        }
        return NAMES.contains(plain) ? Optional.of(Kind.NAME) : Optional.empty();
    }

    /** Whether the text, standing under 姓名, is a name: Han characters, a middle dot, masked or not. */
    static boolean isNameUnderHeading(String plain) {
        return plain.length() >= SHORTEST_NAME
                && plain.length() <= LONGEST_NAME
                && plain.chars().allMatch(c -> isHan(c) || "·•・.*某".indexOf(c) >= 0)
                && !LABELS.contains(plain)
                && heading(plain).isEmpty();
    }

    /** Whether the text, standing anywhere, is a name: short, begun by a common surname, ended by nothing else's word. */
    static boolean isName(String plain) {
        return plain.length() >= SHORTEST_NAME
                && plain.length() <= LONGEST_HAN_NAME
                && SURNAMES.indexOf(plain.charAt(0)) >= 0
                && plain.chars().allMatch(PersonWords::isHan)
                && NO_GIVEN_NAME.indexOf(plain.charAt(plain.length() - 1)) < 0;
    }

    private static boolean isHan(int c) {
        return c >= 0x4e00 && c <= 0x9fff;
    }
}
