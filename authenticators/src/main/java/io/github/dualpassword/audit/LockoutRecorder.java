package io.github.dualpassword.audit;

import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

import io.github.dualpassword.lockout.LockoutChanged;
import io.github.dualpassword.lockout.SecretJudged;

/** Records what the suspension engine publishes: as events in the same transaction, and as metrics. */
public final class LockoutRecorder implements ProviderEventListener {

    private final LockoutMetrics metrics = new LockoutMetrics();

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof LockoutChanged change) {
            new LockoutEvents(change).send();
            metrics.countAfterCommit(change);
        } else if (event instanceof SecretJudged judged) {
            metrics.count(judged);
        }
    }
}
