package org.urbanstat.intake;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The name of a path as text, whatever the locale of the process: a scheduler mostly runs without one, and Java would
 * then read every Chinese character as a question mark. The bytes are taken from the path's URI, where they stand
 * escaped; they are UTF-8, else GB18030, else left escaped.
 */
public final class PathName {
    private static final int HEXADECIMAL = 16;
    private static final boolean IS_UTF8 = "UTF-8".equals(System.getProperty("sun.jnu.encoding"));

    private PathName() {}

    /** Absolute, with slashes. */
    static String absolute(Path path) {
        return decoded(path.toUri().getRawPath());
    }

    /** Relative to the folder, with slashes; nothing of the folder itself. */
    static String relative(Path folder, Path file) {
        Path parent = file.getParent();
        return file.equals(folder) || parent == null
                ? ""
                : within(folder, parent).name(file);
    }

    /** The names of what lies in one folder somewhere below the root, relative to the root. */
    static Within within(Path root, Path folder) {
        String text = root.relativize(folder).toString();
        return new Within(root, text.isEmpty() ? "" : text + "/", isPlain(text));
    }

    /** @param isPlain whether the names of the folders on the way are */
    record Within(Path root, String prefix, boolean isPlain) {
        /** A URI asks the disk what it names, so a plain name goes without. */
        String name(Path file) {
            String last = String.valueOf(file.getFileName());
            return isPlain && PathName.isPlain(last) ? prefix + last : decoded(escaped(root, file));
        }
    }

    /** Whether Java read every character as it stands on the disk, with a slash between folders. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isAscii = c >= ' ' && c <= '~' && c != '?' && c != '\\';
            if (!isAscii && !(IS_UTF8 && c >= 0x4E00 && c <= 0x9FFF)) {
                return false;
            }
        }
        return true;
    }

    /** The path with its bytes escaped, for the second of two paths that would be the same text. */
    static String escaped(Path folder, Path file) {
        return file.toUri().getRawPath().substring(folder.toUri().getRawPath().length());
    }

    static String decoded(String escaped) {
        byte[] bytes = bytes(escaped);
        try {
            return strictly(StandardCharsets.UTF_8, bytes);
        } catch (CharacterCodingException notUtf8) {
            try {
                return strictly(Charset.forName("GB18030"), bytes);
            } catch (CharacterCodingException neither) {
                return escaped;
            }
        }
    }

    /** A file of that name in a folder; on the disk the name is UTF-8, whatever the locale. */
    public static Path file(Path folder, String name) {
        StringBuilder escaped = new StringBuilder(folder.toUri().toString());
        if (escaped.charAt(escaped.length() - 1) != '/') {
            escaped.append('/');
        }
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            escaped.append('%').append(HexFormat.of().toHexDigits(b));
        }
        return Path.of(URI.create(escaped.toString()));
    }

    private static byte[] bytes(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(escaped, i + 1, i + 3, HEXADECIMAL));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
