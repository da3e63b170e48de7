package io.github.dualpassword.testground.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Passes TCP connections on to another port of this machine, and lets a test make that line slow, cut it and heal it.
 *
 * <p>All that is sent towards the target waits as long as the line is slow; what comes back does not, so that a question and
 * its answer take that time once.
 */
public final class TcpRelay implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final int target;
    private final ServerSocket listening;
    private final Set<Socket> open = new HashSet<>();
    private long delayNanos;
    private boolean cut;

    private TcpRelay(int target, ServerSocket listening) {
        this.target = target;
        this.listening = listening;
    }

    /**
     * Listens until it is closed.
     *
     * @param port where
     * @param target port of this machine to which everything goes
     */
    static TcpRelay between(int port, int target) {
        try {
            ServerSocket listening = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
            TcpRelay relay = new TcpRelay(target, listening);
            relay.inThread(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    /** From now on everything sent takes this much longer; zero lets what waits go on at once. */
    public synchronized void slow(Duration delay) {
        delayNanos = delay.toNanos();
        notifyAll();
    }

    /** Breaks all connections and every new one. */
    public synchronized void cut() {
        cut = true;
        notifyAll();
        open.forEach(TcpRelay::close);
        open.clear();
    }

    /** Ends {@link #cut()} and {@link #slow}. */
    public synchronized void heal() {
        cut = false;
        slow(Duration.ZERO);
    }

    @Override
    public void close() {
        cut();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (true) {
            try {
                Socket from = listening.accept();
                inThread(() -> connect(from));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket from) {
        try {
            Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
            if (!isOpened(from, to)) {
                return;
            }
            inThread(() -> pass(to, from, Duration.ZERO::toNanos));
            pass(from, to, this::delay);
        } catch (IOException targetIsAway) {
            close(from);
        }
    }

    private synchronized boolean isOpened(Socket from, Socket to) throws IOException {
        if (cut) {
            close(from);
            close(to);
            return false;
        }
        from.setTcpNoDelay(true);
        to.setTcpNoDelay(true);
        open.add(from);
        open.add(to);
        return true;
    }

    private void pass(Socket from, Socket to, java.util.function.LongSupplier delay) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                waitAsLongAs(delay);
                out.write(buffer, 0, length);
            }
        } catch (IOException broken) {
            // Both ends are told, below.
        } finally {
            forget(from);
            forget(to);
        }
    }

    private synchronized long delay() {
        return cut ? 0 : delayNanos;
    }

    private synchronized void waitAsLongAs(java.util.function.LongSupplier delay) {
        long begin = System.nanoTime();
        for (long left = delay.getAsLong(); left > 0; left = delay.getAsLong() - (System.nanoTime() - begin)) {
            try {
                wait(left / 1_000_000 + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized void forget(Socket socket) {
        open.remove(socket);
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void inThread(Runnable work) {
        Thread thread = new Thread(work, "relay-" + port());
        thread.setDaemon(true);
        thread.start();
    }
}
