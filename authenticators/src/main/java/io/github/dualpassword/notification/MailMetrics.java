package io.github.dualpassword.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** Counts attempts to send mails on Keycloak's metrics endpoint, per server since its start. */
final class MailMetrics {

    static final String MAILS = "dual.password.mails";

    private MailMetrics() {}

    /** Counts an attempt by its outcome: {@code sent}, {@code retry}, {@code failed} or {@code dropped}. */
    static void count(String realm, MailKind kind, MailState state) {
        String outcome = switch (state) {
            case SENT -> "sent";
            case FAILED -> "failed";
            case WAITING -> "retry";
            case DROPPED, JOINED -> "dropped";
        };
        Counter.builder(MAILS)
                .tag("realm", realm)
                .tag("kind", kind.id())
                .tag("outcome", outcome)
                .register(Metrics.globalRegistry)
                .increment();
    }
}
