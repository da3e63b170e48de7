package io.github.dualpassword.persistence;

import java.time.Duration;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import io.github.dualpassword.policy.RealmPolicy;

/**
 * A realm whose rows are being swept.
 *
 * @param now milliseconds since the epoch
 */
record SweptRealm(EntityManager entityManager, String id, RealmPolicy policy, long now) {

    /** Anything from before this moment has been kept for at least this long. */
    Optional<Long> ago(Duration kept) {
        return Optional.of(now - kept.toMillis());
    }
}
