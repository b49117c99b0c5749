package org.urbanstat.parsing;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts the letters of XML that lies unpacked, as {@link BoundedInputStream} counts what a part unpacks to. */
final class CountedReader extends FilterReader {
    private final Allowance allowance;

    CountedReader(Reader in, Allowance allowance) {
        super(in);
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        allowance.takeUnpacked(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        allowance.takeUnpacked(Math.max(count, 0));
        allowance.checkTime();
        return count;
    }
}
