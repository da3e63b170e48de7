package io.github.dualpassword.setup;

import java.util.Optional;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.keycloak.models.RealmModel;

/** Reads from where the server takes the addresses of callers, and its own. */
final class AddressReader {

    private static final String HEADERS = "kc.proxy-headers";
    /** Senders whose headers Keycloak believes; without it, all. */
    private static final String TRUSTED = "kc.proxy-trusted-addresses";

    /** The server's own name; without it, whatever a request calls it. */
    private static final String NAME = "kc.hostname";
    /** The same for one realm. */
    private static final String NAME_OF_REALM = "frontendUrl";

    private AddressReader() {}

    /** Whether the realm's addresses in pages and mails begin with what a request has called the server. */
    static boolean takesAnyName(RealmModel realm) {
        return !isSet(NAME)
                && Optional.ofNullable(realm.getAttribute(NAME_OF_REALM))
                        .filter(name -> !name.isBlank())
                        .isEmpty();
    }

    /** Whether addresses come in a header of a proxy, and anybody can send one. */
    static boolean believesAnybody() {
        return isSet(HEADERS) && !isSet(TRUSTED);
    }

    private static boolean isSet(String option) {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue(option, String.class)
                .filter(value -> !value.isBlank())
                .isPresent();
    }
}
