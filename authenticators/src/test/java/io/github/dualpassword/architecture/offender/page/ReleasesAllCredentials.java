package io.github.dualpassword.architecture.offender.page;

import java.util.stream.Stream;

import org.keycloak.models.UserModel;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Lockout;

/** Releases whatever credentials there are, when the two passwords are meant. */
public final class ReleasesAllCredentials {

    public void release(Lockout lockout, UserModel user) {
        Stream.of(Credential.values()).forEach(credential -> lockout.release(user, credential));
    }
}
