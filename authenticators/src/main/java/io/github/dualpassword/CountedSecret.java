package io.github.dualpassword;

import java.util.Optional;

/** A secret whose wrong entries the suspension engine counts. */
public sealed interface CountedSecret permits Credential, IssuedCode, OneTimePassword, BeforeLoginEntry {

    /** The name in settings, tables, events and metrics; stable, at most 32 characters. */
    String id();

    static Optional<CountedSecret> byId(String id) {
        return Credential.byId(id)
                .<CountedSecret>map(credential -> credential)
                .or(() -> IssuedCode.byId(id))
                .or(() -> OneTimePassword.byId(id))
                .or(() -> BeforeLoginEntry.byId(id));
    }
}
