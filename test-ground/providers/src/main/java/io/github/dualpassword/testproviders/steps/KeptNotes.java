package io.github.dualpassword.testproviders.steps;

import java.io.IOException;
import java.lang.reflect.Field;

import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

/** Everything that Keycloak keeps of an authentication session, which it shows nobody. */
final class KeptNotes {

    private KeptNotes() {}

    /** As the server stores all sessions of the browser, in JSON. */
    static String of(AuthenticationSessionModel authentication) {
        RootAuthenticationSessionModel root = authentication.getParentSession();
        try {
            Field entity = root.getClass().getDeclaredField("entity");
            entity.setAccessible(true);
            return JsonSerialization.writeValueAsString(entity.get(root));
        } catch (ReflectiveOperationException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
