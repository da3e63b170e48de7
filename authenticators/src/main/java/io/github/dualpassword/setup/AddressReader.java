package io.github.dualpassword.setup;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads from where the server takes the addresses of callers. */
final class AddressReader {

    private static final String HEADERS = "kc.proxy-headers";
    /** Senders whose headers Keycloak believes; without it, all. */
    private static final String TRUSTED = "kc.proxy-trusted-addresses";

    private AddressReader() {}

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
