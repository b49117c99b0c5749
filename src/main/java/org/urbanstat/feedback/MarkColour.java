package org.urbanstat.feedback;

import org.urbanstat.vocabulary.Severity;

/** The fill of a severity: light enough for black text, and told apart in grey by the words beside it. */
record MarkColour(int red, int green, int blue) {
    static MarkColour of(Severity severity) {
        return switch (severity) {
            case ERROR -> new MarkColour(0xFF, 0xA8, 0xA8);
            case WARNING -> new MarkColour(0xFF, 0xD9, 0x66);
            case NOTE -> new MarkColour(0xBD, 0xD7, 0xEE);
        };
    }

    byte[] bytes() {
        return new byte[] {(byte) red, (byte) green, (byte) blue};
    }
}
