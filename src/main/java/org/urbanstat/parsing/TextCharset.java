package org.urbanstat.parsing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.urbanstat.parsing.ParsedFile.Reason;

/**
 * The charset of a text: by its byte-order mark, else the first of strict UTF-8, UTF-16 and strict GB18030 in which
 * every byte fits; where several fit, the one in which headers and places that we know can be read. A byte that does
 * not fit is never replaced. The text is passed over in pieces, so that it is never held as a whole.
 *
 * @param mark how many bytes the byte-order mark has
 */
record TextCharset(Charset charset, int mark) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 64_000;
    private static final int PIECE = 8192;

    /** @throws UnreadableFile where no charset fits, or where characters were lost before */
    static TextCharset of(byte[] bytes, KnownWords words, Allowance allowance) {
        Optional<TextCharset> marked = marked(bytes);
        if (marked.isPresent() && !marked.get().fits(bytes, allowance)) {
            throw undecodable("marked as " + marked.get().charset().name() + ", which it is not");
        }
        return marked.orElseGet(() -> best(unmarked(bytes, allowance), bytes, words));
    }

    /** The charset that the text itself states, where every byte fits. */
    static Optional<TextCharset> stated(String name, byte[] bytes, Allowance allowance) {
        return charset(name)
                .map(c -> new TextCharset(c, 0))
                .filter(c -> marked(bytes).isEmpty() && c.fits(bytes, allowance));
    }

    /** A fresh pass over the text. */
    Reader reader(byte[] bytes) {
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, mark, bytes.length - mark),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** How the text begins. */
    String head(byte[] bytes, int characters) {
        try (Reader reader = reader(bytes)) {
            char[] head = new char[characters];
            int count = 0;
            int read = 0;
            while (read >= 0 && count < characters) {
                read = reader.read(head, count, characters - count);
                count += Math.max(read, 0);
            }
            return new String(head, 0, count);
        } catch (IOException e) {
            throw undecodable(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<TextCharset> marked(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return Optional.of(new TextCharset(StandardCharsets.UTF_8, 3));
        }
        boolean isMarked = bytes.length >= 2 && (bytes[0] & bytes[1] & 0xFE) == 0xFE && bytes[0] != bytes[1];
        return isMarked ? Utf16.guess(bytes).map(c -> new TextCharset(c, 2)) : Optional.empty();
    }

    private static List<TextCharset> unmarked(byte[] bytes, Allowance allowance) {
        List<TextCharset> fitting = new ArrayList<>();
        Optional<Charset> utf16 = Utf16.guess(bytes);
        for (Charset charset : List.of(StandardCharsets.UTF_8, utf16.orElse(GB18030), GB18030)) {
            TextCharset candidate = new TextCharset(charset, 0);
            boolean isNew = fitting.stream().noneMatch(candidate::equals);
            if (isNew && candidate.fits(bytes, allowance)) {
                fitting.add(candidate);
            }
        }
        return fitting;
    }

    private static TextCharset best(List<TextCharset> fitting, byte[] bytes, KnownWords words) {
        if (fitting.isEmpty()) {
            throw undecodable("neither UTF-8 nor UTF-16 nor GB18030");
        }
        boolean isPlain = fitting.size() == 1 || isAscii(bytes);
        TextCharset best = isPlain
                ? fitting.get(0)
                : fitting.stream()
                        .sorted(Comparator.comparingInt(c -> -words.countIn(c.head(bytes, HEAD))))
                        .findFirst()
                        .orElseThrow();
        return best;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether every byte fits; what was lost before does not make it fit. */
    private boolean fits(byte[] bytes, Allowance allowance) {
        try (Reader reader = reader(bytes)) {
            char[] piece = new char[PIECE];
            String last = "";
            for (int count = reader.read(piece); count >= 0; count = reader.read(piece)) {
                allowance.checkTime();
                String text = last + new String(piece, 0, count);
                if (LostText.isLost(text)) {
                    throw undecodable("characters were lost before the file was sent (" + charset.name() + ")");
                }
                if (text.indexOf('\0') >= 0) {
                    return false;
                }
                last = text.substring(Math.max(0, text.length() - 2));
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw undecodable(String.valueOf(e.getMessage()));
        }
    }

    /** GBK and GB2312 are read as what they became. */
    private static Optional<Charset> charset(String name) {
        try {
            boolean isChinese = name.toLowerCase(java.util.Locale.ROOT).startsWith("gb");
            return Optional.of(isChinese ? GB18030 : Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static UnreadableFile undecodable(String detail) {
        return new UnreadableFile(Reason.UNDECODABLE_TEXT, detail);
    }
}
