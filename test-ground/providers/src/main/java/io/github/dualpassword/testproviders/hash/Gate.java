package io.github.dualpassword.testproviders.hash;

/** Holds callers while it is closed, and counts all who came. */
final class Gate {

    private boolean closed;
    private long arrivals;
    private long encodings;
    private int waiting;

    /** What a test may know of a gate. */
    record View(boolean closed, long arrivals, int waiting, long encodings) {}

    synchronized void close() {
        closed = true;
    }

    synchronized void open() {
        closed = false;
        notifyAll();
    }

    synchronized void pass() {
        arrivals++;
        waiting++;
        try {
            while (closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while held at the gate", e);
        } finally {
            waiting--;
        }
    }

    /** Counts one who does not ask to pass: a hash that is made, not compared. */
    synchronized void countEncoding() {
        encodings++;
    }

    synchronized View view() {
        return new View(closed, arrivals, waiting, encodings);
    }
}
