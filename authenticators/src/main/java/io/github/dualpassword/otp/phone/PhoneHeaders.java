package io.github.dualpassword.otp.phone;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The security headers of every answer. All of them are the page's own: Keycloak would put the realm's content security policy,
 * which a theme needs looser, in the place of ours.
 */
final class PhoneHeaders {

    /**
     * Nothing but files of this server, no script and no style in the page itself, no form that is sent, no text that becomes a
     * script, and no page round it. The one name is of the address of the service worker, which browsers count among scripts.
     */
    static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types dual-password-phone");

    private static final Map<String, String> FIXED = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY",
            "X-Robots-Tag", "none",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    private PhoneHeaders() {}

    /** @param strictTransport what the realm says of HTTPS (RFC 6797); blank for nothing */
    static Map<String, String> all(String strictTransport) {
        Map<String, String> headers = new LinkedHashMap<>(FIXED);
        if (!strictTransport.isBlank()) {
            headers.put("Strict-Transport-Security", strictTransport);
        }
        return headers;
    }
}
