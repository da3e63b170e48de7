package io.github.dualpassword.realm;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.ForeignText;
import io.github.dualpassword.policy.BasicSettings;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.time.Clock;

/** The realm of a session. Nothing is cached: each call reads again. */
public record CurrentRealm(KeycloakSession session, RealmModel model) {

    public static CurrentRealm of(KeycloakSession session) {
        return new CurrentRealm(session, session.getContext().getRealm());
    }

    /** The current settings of the realm; keep the result where several settings are read. */
    public RealmPolicy policy() {
        return RealmPolicy.of(model.getAttributes());
    }

    /** Milliseconds since the epoch, by the {@link Clock} of this product. */
    public long now() {
        return session.getProvider(Clock.class).millis();
    }

    public Instant instant() {
        return Instant.ofEpochMilli(now());
    }

    /** The time in the realm's time zone. */
    public LocalDateTime localTime() {
        return LocalDateTime.ofInstant(instant(), policy().get(BasicSettings.TIME_ZONE));
    }

    /** The user with this id, which may have come from outside: nobody has one that no id can be. */
    public Optional<UserModel> user(String id) {
        return ForeignText.canBeName(id)
                ? Optional.ofNullable(session.users().getUserById(model, id))
                : Optional.empty();
    }
}
