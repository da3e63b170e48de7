package io.github.dualpassword.testground.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Finds TCP ports that nobody listens on; the same one is not given out twice in a run. */
final class Ports {

    /** JGroups watches over its neighbours on the transport port plus this. */
    private static final int WATCH_OFFSET = 50_000;

    /** Below the ports that systems give out, and so far below the highest that the offset fits in. */
    private static final int FIRST_TRANSPORT_PORT = 11_500;

    private static final int LAST_TRANSPORT_PORT = 15_500;

    private static final Set<Integer> GIVEN_OUT = ConcurrentHashMap.newKeySet();

    private Ports() {}

    static int free() {
        while (true) {
            try (ServerSocket socket = listening(0)) {
                if (GIVEN_OUT.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** For the transport between the nodes of a cluster, the port for watching included. */
    static int freeForTransport() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_TRANSPORT_PORT, LAST_TRANSPORT_PORT);
            if (GIVEN_OUT.add(port) && isFree(port) && isFree(port + WATCH_OFFSET)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = listening(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static ServerSocket listening(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
