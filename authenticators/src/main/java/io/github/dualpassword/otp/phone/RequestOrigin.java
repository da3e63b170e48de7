package io.github.dualpassword.otp.phone;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Optional;

/** Where the script comes from that has sent a request, as browsers say it (RFC 6454). */
final class RequestOrigin {

    private RequestOrigin() {}

    /**
     * Whether it is a page of this server. The scheme is not compared: a proxy may have spoken TLS.
     *
     * @param origin the header; what is no browser sends none
     * @param own addresses at which this server has been asked
     */
    static boolean isOwn(Optional<String> origin, Collection<URI> own) {
        return origin.isEmpty()
                || origin.flatMap(RequestOrigin::authority)
                        .filter(authority ->
                                own.stream().anyMatch(address -> authority.equalsIgnoreCase(address.getAuthority())))
                        .isPresent();
    }

    /** Host and port; nothing for an opaque origin, and for what is none. */
    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(new URI(origin).getAuthority());
        } catch (URISyntaxException noOrigin) {
            return Optional.empty();
        }
    }
}
