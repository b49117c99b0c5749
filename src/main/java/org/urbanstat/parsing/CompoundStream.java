package org.urbanstat.parsing;

import java.io.InputStream;
import org.urbanstat.parsing.ParsedFile.Reason;

/** The pieces of a stream, one after the other. */
final class CompoundStream extends InputStream {
    private final byte[] bytes;
    private final int[] offsets;
    private final int pieceBytes;
    private final int size;
    private int position;

    /**
     * @param offsets where its pieces begin
     * @param size of the whole
     */
    CompoundStream(byte[] bytes, int[] offsets, int pieceBytes, int size) {
        this.bytes = bytes;
        this.offsets = offsets;
        this.pieceBytes = pieceBytes;
        this.size = size;
    }

    @Override
    public int read() {
        return position >= size ? -1 : bytes[at(1)] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (position >= size) {
            return -1;
        }
        int here = Math.min(Math.min(length, size - position), pieceBytes - position % pieceBytes);
        System.arraycopy(bytes, at(here), into, offset, here);
        return here;
    }

    @Override
    public int available() {
        return size - position;
    }

    /** Where the next bytes lie; moves behind them. */
    private int at(int count) {
        int piece = position / pieceBytes;
        long at = piece < offsets.length ? (long) offsets[piece] + position % pieceBytes : bytes.length;
        if (at + count > bytes.length) {
            throw new UnreadableFile(Reason.CORRUPTED, "OLE2: a stream is cut off");
        }
        position += count;
        return (int) at;
    }
}
