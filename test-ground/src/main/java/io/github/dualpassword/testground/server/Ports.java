package io.github.dualpassword.testground.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds TCP ports that nobody listens on.
 *
 * <p>None is given out twice, not even to two processes at the same moment: each port is one byte of a file, locked until
 * the process that got the port ends. All lie below those that systems give to outgoing connections.
 */
public final class Ports {

    /** JGroups watches over its neighbours on the transport port plus this. */
    static final int WATCH_OFFSET = 50_000;

    /** So far below the highest port that the offset fits in. */
    private static final int FIRST_TRANSPORT_PORT = 11_500;

    private static final int LAST_TRANSPORT_PORT = 15_500;

    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;

    private static final FileChannel CLAIMS = claims();

    private Ports() {}

    /** One port, kept for this process until it ends. */
    public static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            if (claim(port) && isFree(port)) {
                return port;
            }
        }
    }

    /** For the transport between the nodes of a cluster, the port for watching included. */
    static int freeForTransport() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_TRANSPORT_PORT, LAST_TRANSPORT_PORT);
            if (claim(port) && isFree(port) && isFree(port + WATCH_OFFSET)) {
                return port;
            }
        }
    }

    private static boolean claim(int port) {
        try {
            return CLAIMS.tryLock(port, 1, false) != null;
        } catch (OverlappingFileLockException claimedByThisProcess) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel claims() {
        Path file =
                Path.of(System.getProperty("java.io.tmpdir"), "test-ground-ports-" + System.getProperty("user.name"));
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + file, e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
