package io.github.dualpassword.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks SMTP and refuses receivers whose address begins with {@value #REFUSED}; hangs up on {@value #HANGS_UP}. */
final class RefusingMailServer implements AutoCloseable {

    static final String REFUSED = "refused";
    static final String HANGS_UP = "hangs-up";

    private final ServerSocket socket;
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final List<String> turnedAway = new CopyOnWriteArrayList<>();

    RefusingMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::accept, "refusing-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Addresses to which a mail was taken, in this order. */
    List<String> accepted() {
        return accepted;
    }

    /** Addresses that were refused or hung up on, in this order. */
    List<String> turnedAway() {
        return turnedAway;
    }

    private void accept() {
        try {
            while (true) {
                try (Socket client = socket.accept()) {
                    speak(client);
                }
            }
        } catch (IOException closed) {
            // That is how it ends.
        }
    }

    private void speak(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.US_ASCII);
        answer(out, "220 ready");
        String line = in.readLine();
        while (line != null && !line.equals("QUIT")) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT TO:") && line.contains("<" + HANGS_UP)) {
                turnedAway.add(address(line));
                return;
            }
            if (command.startsWith("RCPT TO:") && line.contains("<" + REFUSED)) {
                turnedAway.add(address(line));
                answer(out, "550 5.1.1 <" + address(line) + "> is unknown here");
            } else if (command.startsWith("RCPT TO:")) {
                accepted.add(address(line));
                answer(out, "250 fine");
            } else if (command.equals("DATA")) {
                answer(out, "354 go on");
                readMessage(in);
                answer(out, "250 taken");
            } else {
                answer(out, "250 fine");
            }
            line = in.readLine();
        }
    }

    private static void readMessage(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static String address(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private static void answer(PrintWriter out, String text) {
        out.print(text + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
