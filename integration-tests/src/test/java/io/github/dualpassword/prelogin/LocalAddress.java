package io.github.dualpassword.prelogin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.dualpassword.testground.http.JsonHttp;

/**
 * One of the addresses of this machine, from which a form is sent: Java's own client cannot choose one before Java 19. Linux
 * alone has all of 127.0.0.0/8 without being told.
 *
 * @param inet the address
 */
record LocalAddress(InetAddress inet) {

    private static final int TIMEOUT = (int) Duration.ofMinutes(3).toMillis();
    private static final String OK = "HTTP/1.1 200 ";
    private static final String END_OF_HEADERS = "\r\n\r\n";

    /** 127.0.0.last. */
    static LocalAddress ending(int last) {
        try {
            return new LocalAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last}));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("An address has as many bytes as an address", impossible);
        }
    }

    /**
     * Sends a form in HTTP/1.0, whose answer is whatever comes until the server hangs up.
     *
     * @return the page
     * @throws IllegalStateException when the answer is no page
     */
    String post(URI address, Map<String, String> headers, Map<String, String> fields) {
        byte[] body = JsonHttp.encode(fields).getBytes(StandardCharsets.US_ASCII);
        String head = "POST " + address.getRawPath() + "?" + address.getRawQuery() + " HTTP/1.0\r\nHost: "
                + address.getRawAuthority() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length + "\r\n"
                + headers.entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + "\r\n";
        try (Socket socket = new Socket(InetAddress.getByName(address.getHost()), address.getPort(), inet, 0)) {
            socket.setSoTimeout(TIMEOUT);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return page(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("From " + inet + " to " + address, e);
        }
    }

    private static String page(String answer) {
        int end = answer.indexOf(END_OF_HEADERS);
        if (!answer.substring(0, Math.min(OK.length(), answer.length()))
                        .replace("1.0", "1.1")
                        .equals(OK)
                || end < 0) {
            throw new IllegalStateException("No page: " + answer);
        }
        return answer.substring(end + END_OF_HEADERS.length());
    }
}
