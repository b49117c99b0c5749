package org.urbanstat.parsing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.urbanstat.parsing.ParsedFile.Reason;

/**
 * Bytes read as text, without their byte-order mark: by the mark, else as strict UTF-8, else as strict GB18030. A byte
 * that does not fit is never replaced.
 */
record DecodedText(String charset, String text) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** What GBK shows of UTF-8 replacement marks: the text was lost before it was sent. */
    private static final String LOST_TWICE = "锟斤拷";

    static DecodedText of(byte[] bytes) {
        DecodedText decoded = byMark(bytes)
                .or(() -> strict(bytes, 0, StandardCharsets.UTF_8))
                .or(() -> strict(bytes, 0, GB18030))
                .orElseThrow(() -> undecodable("neither UTF-8 nor GB18030"));
        if (decoded.text.indexOf('\ufffd') >= 0 || decoded.text.contains(LOST_TWICE)) {
            throw undecodable("characters were lost before the file was sent");
        }
        return decoded;
    }

    private static Optional<DecodedText> byMark(byte[] bytes) {
        Charset marked = startsWith(bytes, 0xEF, 0xBB, 0xBF)
                ? StandardCharsets.UTF_8
                : startsWith(bytes, 0xFF, 0xFE)
                        ? StandardCharsets.UTF_16LE
                        : startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
        if (marked == null) {
            return Optional.empty();
        }
        int mark = marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
        return Optional.of(strict(bytes, mark, marked)
                .orElseThrow(() -> undecodable("marked as " + marked.name() + ", which it is not")));
    }

    private static Optional<DecodedText> strict(byte[] bytes, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return Optional.of(new DecodedText(charset.name(), text));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static UnreadableFile undecodable(String detail) {
        return new UnreadableFile(Reason.UNDECODABLE_TEXT, detail);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
