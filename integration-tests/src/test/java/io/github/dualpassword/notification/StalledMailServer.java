package io.github.dualpassword.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes connections and says nothing, as a mail server that hangs. */
final class StalledMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<Socket> waiting = new CopyOnWriteArrayList<>();

    StalledMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::accept, "stalled-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many connections have been taken so far. */
    int connections() {
        return waiting.size();
    }

    private void accept() {
        try {
            while (true) {
                waiting.add(socket.accept());
            }
        } catch (IOException closed) {
            // That is how it ends.
        }
    }

    /** Breaks all connections. */
    @Override
    public void close() {
        try {
            socket.close();
            for (Socket each : waiting) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
