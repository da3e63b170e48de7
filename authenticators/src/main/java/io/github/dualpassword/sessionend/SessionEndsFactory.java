package io.github.dualpassword.sessionend;

import org.keycloak.provider.ProviderFactory;

/** Makes the {@link SessionEnds} of a session. */
public interface SessionEndsFactory extends ProviderFactory<SessionEnds> {}
