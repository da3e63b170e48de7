package io.github.dualpassword.demo;

import java.net.URI;

import io.github.dualpassword.testground.http.JsonHttp;

/** {@code ./run.sh code [SERIAL]}: what the sample tokens show at the moment, or one of them, in a demo that runs. */
public final class ShowCode {

    private ShowCode() {}

    public static void main(String[] arguments) {
        if (arguments.length > 1) {
            System.err.println("Usage: ./run.sh code [SERIAL], for example: code 10000001");
            System.exit(1);
        }
        String serial = arguments.length == 0 ? "all" : arguments[0];
        URI codes = URI.create("http://localhost:"
                + DemoPorts.of(System.getenv()).inbox() + Codes.PATH + "/" + JsonHttp.encode(serial));
        try {
            JsonHttp.Answer answer = JsonHttp.send(JsonHttp.request(codes).build());
            if (answer.status() == 200) {
                System.out.print(answer.text());
                return;
            }
            System.err.println(
                    arguments.length == 0 ? answer.text() : "This demo has no token " + serial + ": ./run.sh code");
        } catch (RuntimeException nothingThere) {
            System.err.println("No demo runs on this machine: DEMO_PROFILE=hardware-token ./run.sh demo");
        }
        System.exit(1);
    }
}
