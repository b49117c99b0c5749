package org.urbanstat.parsing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.urbanstat.parsing.RawCell.Kind;

/**
 * A cell of a table in a web page. A spreadsheet program writes the stored value beside the text that is seen:
 * {@code <td x:num="0.7195">72%</td>} of Excel, {@code sdval} of LibreOffice.
 */
final class HtmlCell {
    private static final Pattern DATE = Pattern.compile("\\d{1,4}\\s*[-/.年]\\s*\\d{1,2}.*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.,\\s]+%?");

    private HtmlCell() {}

    /** Nothing where nothing is seen. */
    static Optional<RawCell> read(Element cell, int column, Allowance allowance) {
        String shown = LostText.checked(cell.text());
        allowance.checkLength(shown.length());
        String stored = (cell.hasAttr("x:num") ? cell.attr("x:num") : cell.attr("sdval")).strip();
        if (!stored.isEmpty()) {
            return Optional.of(number(column, StoredNumber.plain(stored), shown.strip()));
        }
        if (cell.hasAttr("x:err")) {
            return Optional.of(new RawCell(column, shown, Kind.ERROR));
        }
        if (!BlankText.is(shown)) {
            return Optional.of(text(column, shown, allowance));
        }
        String formula = cell.attr("x:fmla");
        return formula.isEmpty()
                ? Optional.empty()
                : Optional.of(new RawCell(column, formula, Kind.FORMULA_WITHOUT_VALUE));
    }

    static RawCell text(int column, String text, Allowance allowance) {
        allowance.checkLength(text.length());
        allowance.takeText(text.length());
        return new RawCell(column, text, Kind.TEXT);
    }

    private static RawCell number(int column, String stored, String shown) {
        if (DATE.matcher(shown).matches() && !NUMBER.matcher(shown).matches()) {
            return new RawCell(column, stored, Kind.DATE);
        }
        Look look = shown.endsWith("%") ? Look.PERCENT : Look.PLAIN;
        boolean isSeen = shown.equals(stored) || shown.replace(",", "").equals(stored);
        return new RawCell(column, stored, Kind.NUMBER, isSeen || shown.isEmpty() ? look : look.displayedAs(shown));
    }
}
