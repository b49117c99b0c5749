package org.urbanstat.parsing;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a text that goes on and on before anything comes of it: one cell, one line, one tag without an end. */
final class BoundedReader extends FilterReader {
    private final Allowance allowance;
    private final String what;
    private final int most;
    private int since;

    /**
     * @param what comes of it, for the refusal
     * @param most characters that may be read before {@link #cameOut} is called
     */
    BoundedReader(Reader in, Allowance allowance, String what, int most) {
        super(in);
        this.allowance = allowance;
        this.what = what;
        this.most = most;
    }

    /** Something came of what was read. */
    void cameOut() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        take(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        take(count);
        allowance.checkTime();
        return count;
    }

    private void take(int count) {
        since += Math.max(count, 0);
        allowance.checkWithin(most, since, what);
    }
}
