package io.github.dualpassword.testproviders.hash;

/** Holds callers while it is closed, and counts all who came. */
final class Gate {

    private boolean closed;
    private long arrivals;
    private int waiting;

    /** What a test may know of a gate. */
    record View(boolean closed, long arrivals, int waiting) {}

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

    synchronized View view() {
        return new View(closed, arrivals, waiting);
    }
}
