package io.github.dualpassword.audit;

import io.github.dualpassword.otp.push.PushEnded;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/** Counts what becomes of messages to phones, per server since its start. */
public final class PushMetrics {

    static final String PUSHES = "dual.password.pushes";

    private PushMetrics() {}

    public static void count(PushEnded ended) {
        Counter.builder(PUSHES)
                .tag("realm", ended.realm())
                .tag("outcome", ended.outcome().id())
                .register(Metrics.globalRegistry)
                .increment();
    }
}
