package io.github.dualpassword.loginhistory;

import java.util.Map;
import java.util.Optional;

import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.account.DeviceRepresentation;

/**
 * Which browser on which system a request says that it comes from, no finer than a person knows it. Only names of this list: what a
 * browser says of itself is text from outside, and this stands in a mail.
 *
 * @param browser empty for any other
 * @param system empty for any other
 */
public record BrowserKind(Optional<String> browser, Optional<String> system) {

    private static final Map<String, String> BROWSERS = Map.ofEntries(
            Map.entry("Chrome", "Chrome"),
            Map.entry("Chrome Mobile", "Chrome"),
            Map.entry("Chrome Mobile iOS", "Chrome"),
            Map.entry("Edge", "Edge"),
            Map.entry("Edge Mobile", "Edge"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("Firefox Mobile", "Firefox"),
            Map.entry("Firefox iOS", "Firefox"),
            Map.entry("Mobile Safari", "Safari"),
            Map.entry("Safari", "Safari"),
            Map.entry("Opera", "Opera"),
            Map.entry("Samsung Internet", "Samsung Internet"));

    private static final Map<String, String> SYSTEMS = Map.ofEntries(
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("iOS", "iOS"),
            Map.entry("Android", "Android"),
            Map.entry("Chrome OS", "ChromeOS"),
            Map.entry("Linux", "Linux"),
            Map.entry("Ubuntu", "Linux"));

    private static final String VERSION = "/";

    /** Of the present request. */
    static BrowserKind of(KeycloakSession session) {
        return Optional.ofNullable(
                        session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation())
                .map(BrowserKind::of)
                .orElse(new BrowserKind(Optional.empty(), Optional.empty()));
    }

    static BrowserKind of(DeviceRepresentation device) {
        return new BrowserKind(
                Optional.ofNullable(device.getBrowser()).map(browser -> BROWSERS.get(browser.split(VERSION, 2)[0])),
                Optional.ofNullable(device.getOs()).map(SYSTEMS::get));
    }
}
