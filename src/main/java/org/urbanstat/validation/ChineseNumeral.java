package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in words: 一百二十, 两万, 〇, 壹仟. Values are never read from them; what they mean is told in the fix. */
final class ChineseNumeral {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Map<Character, Character> SAME = Map.ofEntries(
            Map.entry('零', '〇'),
            Map.entry('○', '〇'),
            Map.entry('两', '二'),
            Map.entry('壹', '一'),
            Map.entry('贰', '二'),
            Map.entry('叁', '三'),
            Map.entry('肆', '四'),
            Map.entry('伍', '五'),
            Map.entry('陆', '六'),
            Map.entry('柒', '七'),
            Map.entry('捌', '八'),
            Map.entry('玖', '九'),
            Map.entry('拾', '十'),
            Map.entry('佰', '百'),
            Map.entry('仟', '千'));
    private static final Map<Character, Integer> POWERS = Map.of('十', 10, '百', 100, '千', 1000);
    private static final Pattern WRITTEN = Pattern.compile("[〇一二三四五六七八九十百千万亿点]{1,30}");

    private ChineseNumeral() {}

    /** The number; empty where the text is none, or could be two. */
    static Optional<BigDecimal> value(String text) {
        String plain = same(text);
        if (!WRITTEN.matcher(plain).matches()) {
            return Optional.empty();
        }
        int point = plain.indexOf('点');
        Optional<BigDecimal> whole = whole(point < 0 ? plain : plain.substring(0, point));
        return point < 0 ? whole : whole.flatMap(number -> withDecimals(number, plain.substring(point + 1)));
    }

    private static String same(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            plain.setCharAt(i, SAME.getOrDefault(character, character));
        }
        return plain.toString();
    }

    private static Optional<BigDecimal> withDecimals(BigDecimal whole, String decimals) {
        return digits(decimals).map(digits -> whole.add(new BigDecimal("0." + digits)));
    }

    /** 一二〇 digit by digit; 一百二十万 by its powers. */
    private static Optional<BigDecimal> whole(String text) {
        return digits(text).map(BigDecimal::new).or(() -> byPowers(text));
    }

    private static Optional<String> digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (char character : text.toCharArray()) {
            int digit = DIGITS.indexOf(character);
            if (digit < 0) {
                return Optional.empty();
            }
            digits.append(digit);
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(digits.toString());
    }

    private static Optional<BigDecimal> byPowers(String text) {
        Sum sum = new Sum();
        boolean isNumber = text.chars().allMatch(character -> sum.takes((char) character));
        return isNumber && !isSpokenShort(text) ? Optional.of(sum.value()) : Optional.empty();
    }

    /** What has been read from the left: 一亿, 二千 of it, and a digit whose power is still to come. */
    private static final class Sum {
        private static final int NONE = -1;

        private long total;
        private long section;
        private int digit = NONE;

        /** Whether the character can stand here. */
        boolean takes(char character) {
            int written = DIGITS.indexOf(character);
            Integer power = POWERS.get(character);
            if (written > 0) {
                boolean isFirst = digit == NONE;
                digit = written;
                return isFirst;
            }
            if (power != null) {
                section += (digit == NONE ? 1L : digit) * power;
                digit = NONE;
            } else if (written < 0) {
                close(character == '万');
            }
            return total < Integer.MAX_VALUE && section < Integer.MAX_VALUE;
        }

        private void close(boolean isTenThousand) {
            long open = section + Math.max(digit, 0);
            total = isTenThousand ? total + open * 10_000 : (total + open) * 100_000_000;
            section = 0;
            digit = NONE;
        }

        BigDecimal value() {
            return BigDecimal.valueOf(total + section + Math.max(digit, 0));
        }
    }

    /** 一万二 is 12,000 in speech and 10,002 to a clerk. */
    private static boolean isSpokenShort(String text) {
        int last = text.length() - 1;
        return last > 0
                && DIGITS.indexOf(text.charAt(last)) > 0
                && DIGITS.indexOf(text.charAt(last - 1)) < 0
                && text.charAt(last - 1) != '十';
    }
}
