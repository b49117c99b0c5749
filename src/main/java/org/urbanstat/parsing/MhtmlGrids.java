package org.urbanstat.parsing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbanstat.parsing.ParsedFile.Reason;

/** The web pages that lie in one MIME file ("single file web page"), each as a sheet. */
final class MhtmlGrids implements GridReader {
    private static final Pattern BOUNDARY = Pattern.compile("boundary\\s*=\\s*\"?([^\"\\s;]{1,100})");
    private static final Pattern END_OF_HEADERS = Pattern.compile("\\r?\\n\\r?\\n");
    private static final int HEAD = 4096;

    private final HtmlGrids pages;

    MhtmlGrids(KnownWords words) {
        this.pages = new HtmlGrids(words);
    }

    @Override
    public Sheets read(String fileName, byte[] bytes, Allowance allowance) throws IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher boundary = BOUNDARY.matcher(text.substring(0, Math.min(text.length(), HEAD)));
        if (!boundary.find()) {
            throw new UnreadableFile(Reason.CORRUPTED, "no boundary between its parts");
        }
        String line = "--" + boundary.group(1);
        List<Grid> grids = new ArrayList<>();
        String charset = "";
        int start = text.indexOf(line);
        while (start >= 0) {
            allowance.checkTime();
            int end = text.indexOf(line, start + line.length());
            byte[] page = page(text.substring(start + line.length(), end < 0 ? text.length() : end));
            if (page.length > 0) {
                Sheets sheets = pages.read(fileName, page, allowance);
                charset = sheets.charset();
                sheets.grids().stream().filter(g -> !g.rows().isEmpty()).forEach(grids::add);
            }
            start = end;
        }
        return new Sheets(charset, List.copyOf(grids));
    }

    /** The bytes of a part that is a web page; none of another part. */
    private static byte[] page(String part) {
        Matcher end = END_OF_HEADERS.matcher(part);
        if (!end.find()) {
            return new byte[0];
        }
        String headers = part.substring(0, end.start()).toLowerCase(Locale.ROOT);
        String body = part.substring(end.end());
        if (!headers.contains("text/html")) {
            return new byte[0];
        }
        if (headers.contains("base64")) {
            return Base64.getMimeDecoder().decode(body);
        }
        return headers.contains("quoted-printable") ? unquoted(body) : body.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** {@code =E4=BA=BA}, with = at the end of a line that goes on. */
    private static byte[] unquoted(String body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            int high = c == '=' && i + 2 < body.length() ? Character.digit(body.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(body.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else if (c == '=' && i + 1 < body.length() && body.charAt(i + 1) <= ' ') {
                i += body.startsWith("\r\n", i + 1) ? 2 : 1;
            } else {
                out.write(c);
            }
        }
        return out.toByteArray();
    }
}
