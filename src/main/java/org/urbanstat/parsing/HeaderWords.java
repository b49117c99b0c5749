package org.urbanstat.parsing;

import java.util.BitSet;
import java.util.Set;
import org.urbanstat.vocabulary.SimplifiedText;

/**
 * A set of words that headers say, asked of every cell of a body several times over: most cells are told apart by their
 * first character, before their text is folded. That took a seventh of parsing.
 */
final class HeaderWords {
    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fff';

    private final Set<String> words;
    /** Characters with which a raw text may begin that is one of the words. */
    private final BitSet beginnings = new BitSet();

    private final boolean haveNumbers;

    /** @param words as {@link HeaderText#text} yields them */
    HeaderWords(Set<String> words) {
        this.words = Set.copyOf(words);
        this.haveNumbers = words.stream().anyMatch(HeaderWords::isNumber);
        beginnings.set(0, Character.MAX_VALUE + 1);
        if (!words.contains("")) {
            BitSet first = new BitSet();
            words.forEach(word -> first.set(word.charAt(0)));
            clear(first);
        }
    }

    /** What folding leaves alone begins as the word does; 其中 and # are taken off, and a dash has many shapes. */
    private void clear(BitSet first) {
        for (char c = '!'; c < '~'; c++) {
            beginnings.set(c, c == '#' || first.get(c));
        }
        first.set('其');
        beginnings.clear(FIRST_HAN, LAST_HAN + 1);
        for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
            if (first.get(SimplifiedText.of(c))) {
                beginnings.set(c);
            }
        }
    }

    Set<String> all() {
        return words;
    }

    /** Whether the text, made comparable, is one of the words. */
    boolean has(String raw) {
        return canBegin(raw)
                && (haveNumbers || !isNumber(raw))
                && words.contains(HeaderText.of(raw).text());
    }

    /** A Latin letter with an accent behind it is folded into another. */
    private boolean canBegin(String raw) {
        return raw.isEmpty()
                || beginnings.get(raw.charAt(0))
                || (raw.charAt(0) <= '~' && raw.length() > 1 && raw.charAt(1) > '~' && !isHan(raw.charAt(1)));
    }

    private static boolean isHan(char c) {
        return c >= FIRST_HAN && c <= LAST_HAN;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
