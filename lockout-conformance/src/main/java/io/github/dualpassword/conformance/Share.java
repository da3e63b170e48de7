package io.github.dualpassword.conformance;

/** A share that was seen in a sample, and its interval of 99.9 % confidence (Wilson). */
record Share(double value, double low, double high) {

    private static final double Z = 3.290527;

    static Share of(int seen, int sample) {
        double share = (double) seen / sample;
        double denominator = 1 + Z * Z / sample;
        double middle = (share + Z * Z / (2 * sample)) / denominator;
        double half = Z * Math.sqrt(share * (1 - share) / sample + Z * Z / (4.0 * sample * sample)) / denominator;
        return new Share(share, Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
