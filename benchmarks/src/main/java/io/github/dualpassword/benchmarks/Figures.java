package io.github.dualpassword.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measured values of one thing. */
final class Figures {

    private static final double FIRST_QUARTILE = 0.25;
    private static final double THIRD_QUARTILE = 0.75;

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    List<Double> values() {
        return List.copyOf(values);
    }

    double median() {
        return quantile(0.5);
    }

    /** What this share of the values does not exceed. */
    double most(double share) {
        return quantile(share);
    }

    /** Between the values, where it falls between two. @param share 0 to 1 */
    private double quantile(double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    /** Whether the middle halves of both have values in common: then it is not known which of the two is greater. */
    boolean quartilesOverlap(Figures other) {
        return quantile(FIRST_QUARTILE) <= other.quantile(THIRD_QUARTILE)
                && other.quantile(FIRST_QUARTILE) <= quantile(THIRD_QUARTILE);
    }

    /** Median and quartiles, with the given number of decimals. */
    String quartiles(int decimals) {
        return text(decimals, quantile(FIRST_QUARTILE), quantile(THIRD_QUARTILE));
    }

    /** Median and range, with the given number of decimals. */
    String text(int decimals) {
        return text(decimals, Collections.min(values), Collections.max(values));
    }

    private String text(int decimals, double from, double to) {
        String format = "%." + decimals + "f";
        return String.format(Locale.ROOT, format + " (" + format + "–" + format + ")", median(), from, to);
    }
}
