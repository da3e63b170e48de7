package io.github.dualpassword.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address from which somebody enters something, as far as one person can be told from others: of IPv6 the first 64 bits,
 * since every connection has all the addresses below them.
 *
 * @param text the address, or its beginning with {@code /64}
 */
record EntryAddress(String text) {

    /** Nobody is asked for the name of what looks like this. */
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    private static final int PREFIX_BYTES = 8;
    private static final String UNKNOWN = "unknown";

    /** @param address as Keycloak names it, which takes it from headers of proxies only where it trusts them */
    static EntryAddress of(Optional<String> address) {
        return new EntryAddress(address.map(text -> text.contains("%") ? text.substring(0, text.indexOf('%')) : text)
                .map(EntryAddress::normal)
                .orElse(UNKNOWN));
    }

    private static String normal(String text) {
        if (!IPV6.matcher(text).matches()) {
            return text;
        }
        try {
            InetAddress parsed = InetAddress.getByName(text);
            return parsed instanceof Inet6Address ? prefix(parsed) : parsed.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return text;
        }
    }

    private static String prefix(InetAddress address) {
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, PREFIX_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("An address has as many bytes as an address", impossible);
        }
    }
}
