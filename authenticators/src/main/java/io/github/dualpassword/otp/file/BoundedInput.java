package io.github.dualpassword.otp.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with a fault where so much comes without anything that is understood that a parser would have to keep it. */
final class BoundedInput extends FilterInputStream {

    private final int allowance;
    private int left;

    /** @param allowance bytes between two calls of {@link #renew} */
    BoundedInput(InputStream in, int allowance) {
        super(in);
        this.allowance = allowance;
        this.left = allowance;
    }

    /** Something was understood. */
    void renew() {
        left = allowance;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            take(1);
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read > 0) {
            take(read);
        }
        return read;
    }

    private void take(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw new FaultException(FaultCode.TOO_LARGE);
        }
    }
}
