package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbanstat.definitions.Form.Frequency;
import org.urbanstat.vocabulary.Period;

/**
 * A period as a title, a sheet name or a file name says it.
 *
 * @param month absent where only the year is said
 * @param part of the year that is said where a whole one is due, 2024年上半年; empty elsewhere
 */
record SpokenPeriod(int year, OptionalInt month, String part) {
    private static final String YEAR = "(?<![0-9])((?:19|20)[0-9]{2})";
    private static final String MONTH = "(1[0-2]|0?[1-9])";
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    /** One of them stands in every year and month that is written in words. */
    private static final String CHINESE_NUMBERS = "一二三四五六七八九十";

    /** 国统制〔2008〕115号: the year of a document. */
    private static final Pattern DOCUMENT = Pattern.compile("[〔\\[(【][0-9]{4}[〕\\])】]第?[0-9]+号");

    private static final Pattern CHINESE_YEAR = Pattern.compile("[一二][〇○零Oo0一二三四五六七八九]{3}年");
    private static final Pattern CHINESE_MONTH = Pattern.compile("年(十[一二]?|[一二三四五六七八九])月");
    /** One of them stands between the two years of a school year. */
    private static final String TO = "-—–―~至/";

    private static final Pattern SCHOOL_YEAR =
            Pattern.compile(YEAR + "(?:年|学年)?[-—–―~至/]+(?:(?:19|20)?[0-9]{2})(?![0-9])(年?学年|年度|年)?");
    private static final Pattern DAY =
            Pattern.compile("(截至|截止|截止到)?:?" + YEAR + "(?:年(?=[0-9]{1,2}月)|[-./](?=[0-9]{1,2}[-./]))" + MONTH
                    + "(?:月|[-./])(3[01]|[12][0-9]|0?[1-9])(?:日|(?![0-9]))");

    /** 20241231, 12-31-20 and 24-12-31: a day where nothing else can be meant. */
    private static final Pattern COMPACT_DAY =
            Pattern.compile(YEAR + "(0[1-9]|1[0-2])(3[01]|[12][0-9]|0[1-9])(?![0-9])");

    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<![0-9./-])" + MONTH + "([-./])(3[01]|2[0-9]|1[3-9])\\2([0-9]{2})(?![0-9./-])");
    private static final Pattern SHORT_YEAR_FIRST =
            Pattern.compile("(?<![0-9./-])([2-9][0-9]|1[3-9])([-./])" + MONTH + "\\2(3[01]|2[0-9]|1[3-9])(?![0-9./-])");
    /** A part of the year is not the year of a yearly form. */
    private static final Pattern PART_OF_YEAR =
            Pattern.compile(YEAR + "年?度?(?:第?[一二三四1234前]{1,2}个?季度|[上下]半年|" + MONTH + "月?[-—–~至到]+(?:1[01]|0?[1-9])月)");

    private static final Pattern MONTHS = Pattern.compile(YEAR + "年?" + MONTH + "月?[-—–~至到]+" + MONTH + "月");
    private static final Pattern YEAR_MONTH = Pattern.compile(YEAR + "(?:年|[-./_])" + MONTH + "(?:月|(?![0-9年.]))");
    private static final Pattern SHORT_MONTH = Pattern.compile(YEAR + "(0[1-9]|1[0-2])(?![0-9])");
    private static final Pattern YEAR_WORD = Pattern.compile(YEAR + "(?:学年|年)");
    private static final Pattern MONTH_ALONE = Pattern.compile("(?<![0-9年./—–~至到-])" + MONTH + "月(?![-—–~至到])");

    /** A month in which somebody fills in or prints the form, or up to which the form may be used. */
    private static final Pattern FILLED_IN = Pattern.compile(
            "(?:填报|报出|制表|上报|报送|填表|审核|打印|有效)(?:日期|时间|期限|期)?(?:至|到|:|为)+" + "(?:19|20)[0-9]{2}[年./-][0-9]{1,2}月?");

    private static final Pattern BARE_YEAR = Pattern.compile(YEAR + "(?![0-9])");

    private static final int LONGEST_REMEMBERED = 300;

    /** The titles of a country differ in the names of its towns alone, which say nothing of a period. */
    private static final Remembered<Asked, List<SpokenPeriod>> KNOWN = new Remembered<>(SpokenPeriod::spoken);

    /** @param text a {@link PeriodCore} */
    private record Asked(String text, Frequency frequency) {}

    SpokenPeriod(int year, OptionalInt month) {
        this(year, month, "");
    }

    /**
     * The periods that the text says, each once; the day on which a form was filled in is not one. A year with its month
     * is passed over by a yearly form where the text has a year alone: 2025年1月报送2024年人口.
     */
    static List<SpokenPeriod> in(String raw, Frequency frequency) {
        String text = arabic(withoutDocuments(CellText.compact(raw)));
        if (!hasDigits(text, 1)) {
            return List.of();
        }
        Asked asked = new Asked(PeriodCore.of(text), frequency);
        return asked.text().length() > LONGEST_REMEMBERED ? spoken(asked) : KNOWN.of(asked);
    }

    private static List<SpokenPeriod> spoken(Asked asked) {
        return spoken(asked.text(), asked.frequency());
    }

    /** What the text says, whose years are in digits and which names no document. */
    static List<SpokenPeriod> spoken(String text, Frequency frequency) {
        Matcher range = SCHOOL_YEAR.matcher(text);
        if (holds(text, TO) && range.find() && (isYearRange(range) || isNamedSchoolYear(range))) {
            boolean isSchoolYear = isNamedSchoolYear(range) || frequency == Frequency.SCHOOL_YEAR;
            return isSchoolYear && isYearRange(range) ? List.of(ofYear(range)) : List.of();
        }
        StringBuilder rest =
                new StringBuilder(mayBeFilledIn(text) ? FILLED_IN.matcher(text).replaceAll(" ") : text);
        List<SpokenPeriod> parts = frequency == Frequency.YEAR && holds(text, "季半月")
                ? taken(PART_OF_YEAR, rest, SpokenPeriod::ofPart)
                : List.of();
        List<SpokenPeriod> years = new ArrayList<>();
        if (holds(text, "月")) {
            years.addAll(taken(MONTHS, rest, SpokenPeriod::ofYear));
        }
        rest.replace(0, rest.length(), withoutDays(rest.toString(), frequency));
        List<SpokenPeriod> months = new ArrayList<>(taken(YEAR_MONTH, rest, SpokenPeriod::ofMonth));
        if (hasDigits(rest, 6)) {
            months.addAll(taken(SHORT_MONTH, rest, SpokenPeriod::ofMonth));
        }
        years.addAll(taken(YEAR_WORD, rest, SpokenPeriod::ofYear));
        if (years.isEmpty() && months.isEmpty() && parts.isEmpty()) {
            years.addAll(taken(BARE_YEAR, rest, SpokenPeriod::ofYear));
        }
        boolean isMonthMeant = frequency == Frequency.MONTH || years.isEmpty();
        Set<SpokenPeriod> meant = new LinkedHashSet<>(isMonthMeant ? months : List.of());
        meant.addAll(years);
        meant.addAll(parts);
        return List.copyOf(meant);
    }

    private static String withoutDocuments(String text) {
        return text.indexOf('号') < 0 ? text : DOCUMENT.matcher(text).replaceAll(" ");
    }

    /** So many digits in a row. No year is without one, and most names of sheets are: they are not put to the patterns. */
    private static boolean hasDigits(CharSequence text, int count) {
        int inRow = 0;
        for (int i = 0; i < text.length() && inRow < count; i++) {
            inRow = text.charAt(i) >= '0' && text.charAt(i) <= '9' ? inRow + 1 : 0;
        }
        return inRow == count;
    }

    /** Whether the text may say when the form was filled in: what leads to the day is looked for before the pattern is tried. */
    static boolean mayBeFilledIn(String text) {
        return holds(text, "至到:为");
    }

    /** Whether one of the characters is there, without which a pattern finds nothing. */
    private static boolean holds(String text, String characters) {
        for (int i = 0; i < characters.length(); i++) {
            if (text.indexOf(characters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamedSchoolYear(Matcher range) {
        return Optional.ofNullable(range.group(2)).filter(w -> w.contains("学年")).isPresent();
    }

    /** The month that a text names without a year, such as a sheet 3月; absent unless it names just one. */
    static OptionalInt monthAlone(String raw) {
        if (raw.indexOf('月') < 0 && CellText.compact(raw).indexOf('月') < 0) {
            return OptionalInt.empty();
        }
        List<Integer> months = MONTH_ALONE
                .matcher(arabic(CellText.compact(raw)))
                .results()
                .map(m -> Integer.parseInt(m.group(1)))
                .distinct()
                .toList();
        return months.size() == 1 ? OptionalInt.of(months.get(0)) : OptionalInt.empty();
    }

    /** 2024-2025 or 2024/25, not 2024-03. */
    private static boolean isYearRange(Matcher range) {
        String second = digits(range.group()).substring(4);
        int next = Integer.parseInt(range.group(1)) + 1;
        return Integer.toString(next).endsWith(second) && (second.length() == 4 || next % 100 > 12);
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    /** 截至2024年12月31日 says its month; a day without 截至 does if a period of the frequency ends or begins on it. */
    private static String withoutDays(String text, Frequency frequency) {
        if (!holds(text, "月") && !isParted(text) && !hasDigits(text, 8)) {
            return text;
        }
        return DAY.matcher(written(text)).replaceAll(day -> {
            String month = day.group(2) + "年" + Integer.parseInt(day.group(3)) + "月";
            return Matcher.quoteReplacement(day.group(1) != null || isClosingDay(day, frequency) ? month : " ");
        });
    }

    /** Whether two signs stand in the text that can part a year, a month and a day. */
    private static boolean isParted(String text) {
        int signs = 0;
        for (int i = 0; i < text.length(); i++) {
            signs += "-./".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return signs >= 2;
    }

    /** Days in digits alone as DAY knows them. */
    private static String written(String text) {
        String compact = COMPACT_DAY.matcher(text).replaceAll("$1-$2-$3");
        String monthFirst = MONTH_FIRST.matcher(compact).replaceAll("20$4-$1-$3");
        return SHORT_YEAR_FIRST.matcher(monthFirst).replaceAll("20$1-$3-$4");
    }

    /** 31 January ends a month, and on a yearly form is a day on which somebody sent it. */
    private static boolean isClosingDay(MatchResult day, Frequency frequency) {
        int month = Integer.parseInt(day.group(3));
        int number = Integer.parseInt(day.group(4));
        Period period = Period.ofMonth(Integer.parseInt(day.group(2)), month);
        boolean isMonthsLast = number == period.lastDay().getDayOfMonth();
        return switch (frequency) {
            case MONTH -> isMonthsLast;
            case YEAR -> isMonthsLast && month == 12;
            case SCHOOL_YEAR -> month == 9 && number == 1 || isMonthsLast && month >= 9;
        };
    }

    /** What the pattern finds, cut out of the text so that a looser pattern does not find it again. */
    private static List<SpokenPeriod> taken(
            Pattern pattern, StringBuilder text, Function<MatchResult, SpokenPeriod> meaning) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return List.of();
        }
        Set<SpokenPeriod> found = new LinkedHashSet<>();
        StringBuilder rest = new StringBuilder(text.length());
        do {
            found.add(meaning.apply(matcher));
            matcher.appendReplacement(rest, " ");
        } while (matcher.find());
        matcher.appendTail(rest);
        text.setLength(0);
        text.append(rest);
        return List.copyOf(found);
    }

    private static SpokenPeriod ofYear(MatchResult match) {
        return new SpokenPeriod(Integer.parseInt(match.group(1)), OptionalInt.empty());
    }

    private static SpokenPeriod ofPart(MatchResult match) {
        return new SpokenPeriod(Integer.parseInt(match.group(1)), OptionalInt.empty(), match.group());
    }

    private static SpokenPeriod ofMonth(MatchResult match) {
        return new SpokenPeriod(Integer.parseInt(match.group(1)), OptionalInt.of(Integer.parseInt(match.group(2))));
    }

    /** 二〇二四年十二月 as 2024年12月. */
    private static String arabic(String text) {
        if (text.indexOf('年') < 0 || !holds(text, CHINESE_NUMBERS)) {
            return text;
        }
        String years = CHINESE_YEAR
                .matcher(text)
                .replaceAll(m -> m.group()
                        .chars()
                        .mapToObj(c -> c == '年' ? "年" : Integer.toString(digit(c)))
                        .reduce("", String::concat));
        return CHINESE_MONTH.matcher(years).replaceAll(m -> "年" + monthNumber(m.group(1)) + "月");
    }

    private static int digit(int character) {
        return Math.max(0, CHINESE_DIGITS.indexOf(character));
    }

    private static int monthNumber(String word) {
        return word.startsWith("十") ? 10 + (word.length() > 1 ? digit(word.charAt(1)) : 0) : digit(word.charAt(0));
    }

    /** Whether nothing in the two contradicts, for a form of the frequency. */
    boolean agreesWith(SpokenPeriod other, Frequency frequency) {
        boolean isWhole = part.isEmpty() && other.part.isEmpty();
        boolean sameMonth = month.isEmpty() || other.month.isEmpty() || month.equals(other.month);
        return isWhole && year == other.year && (frequency != Frequency.MONTH || sameMonth);
    }

    String printed() {
        if (!part.isEmpty()) {
            return part;
        }
        return month.isPresent() ? Period.ofMonth(year, month.getAsInt()).text() : Integer.toString(year);
    }
}
