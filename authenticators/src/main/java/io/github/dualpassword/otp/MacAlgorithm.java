package io.github.dualpassword.otp;

/** The hash function from which a token makes its codes. */
public enum MacAlgorithm {
    SHA1("HmacSHA1"),
    SHA256("HmacSHA256"),
    SHA512("HmacSHA512");

    private final String mac;

    MacAlgorithm(String mac) {
        this.mac = mac;
    }

    /** The name by which Keycloak and the Java platform know it. */
    public String mac() {
        return mac;
    }
}
