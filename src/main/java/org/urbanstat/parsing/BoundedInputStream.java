package org.urbanstat.parsing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what a packed part unpacks to, and refuses before it is too much. */
final class BoundedInputStream extends FilterInputStream {
    private final Allowance allowance;

    BoundedInputStream(InputStream in, Allowance allowance) {
        super(in);
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            allowance.takeUnpacked(1);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            allowance.takeUnpacked(count);
            allowance.checkTime();
        }
        return count;
    }
}
