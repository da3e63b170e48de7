package io.github.dualpassword.demo;

/** Why the demo cannot run; the message is one sentence that says what to do. */
final class DemoFailure extends RuntimeException {

    DemoFailure(String message) {
        super(message);
    }

    DemoFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
