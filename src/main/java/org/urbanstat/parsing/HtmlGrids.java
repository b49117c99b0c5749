package org.urbanstat.parsing;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.urbanstat.parsing.ParsedFile.Reason;

/**
 * A web page as one sheet, as a spreadsheet program opens it: the texts and the rows of its tables one below the other.
 * Many a program that offers .xls writes this.
 */
final class HtmlGrids implements GridReader {
    private static final Pattern STATED =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]{2,20})|encoding=\"([A-Za-z0-9_-]{2,20})\"");
    private static final Pattern SHEET_NAME = Pattern.compile("<x:Name>([^<]{1,31})</x:Name>");
    private static final int HEAD = 20_000;
    /** The whole page is held; an .xlsx of the same cells has no such bound. */
    private static final int MOST_CHARACTERS = 8_000_000;

    private static final int MOST_TAGS = 200_000;
    private static final int DEEPEST = 200;

    private final KnownWords words;

    HtmlGrids(KnownWords words) {
        this.words = words;
    }

    @Override
    public Sheets read(String fileName, byte[] bytes, Allowance allowance) throws IOException {
        TextCharset charset = charset(bytes, allowance);
        allowance.takeSheet();
        checkTags(charset, bytes, allowance);
        String head = charset.head(bytes, HEAD);
        Matcher name = SHEET_NAME.matcher(head);
        try (Reader text = text(charset, bytes, allowance)) {
            Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
            HtmlSheet sheet = new HtmlSheet(allowance);
            Element body = page.body();
            sheet.read(body);
            Grid grid = sheet.grid(name.find() ? Parser.unescapeEntities(name.group(1), false) : FileStem.of(fileName));
            if (grid.rows().isEmpty() && page.selectFirst("img") != null) {
                throw new UnreadableFile(Reason.ONLY_PICTURES, "html");
            }
            return new Sheets(charset.charset().name(), List.of(grid));
        }
    }

    private TextCharset charset(byte[] bytes, Allowance allowance) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), java.nio.charset.StandardCharsets.ISO_8859_1);
        Matcher stated = STATED.matcher(head);
        return (stated.find()
                        ? TextCharset.stated(
                                stated.group(1) == null ? stated.group(2) : stated.group(1), bytes, allowance)
                        : java.util.Optional.<TextCharset>empty())
                .orElseGet(() -> TextCharset.of(bytes, words, allowance));
    }

    private static Reader text(TextCharset charset, byte[] bytes, Allowance allowance) {
        return new BoundedReader(charset.reader(bytes), allowance, "characters in a web page", MOST_CHARACTERS);
    }

    /** An element takes up far more memory than its tag; so they are counted before any is made. */
    private static void checkTags(TextCharset charset, byte[] bytes, Allowance allowance) throws IOException {
        try (Reader text = text(charset, bytes, allowance)) {
            char[] piece = new char[8192];
            int tags = 0;
            char last = ' ';
            for (int count = text.read(piece); count >= 0; count = text.read(piece)) {
                for (int i = 0; i < count; i++) {
                    tags += last == '<' && Character.isLetter(piece[i]) ? 1 : 0;
                    last = piece[i];
                }
                allowance.checkWithin(MOST_TAGS, tags, "tags in a web page");
            }
        }
    }
}
