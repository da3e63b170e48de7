package io.github.dualpassword.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether two kinds of measurements differ, by ranks alone (Mann–Whitney, normal approximation with ties): how they are
 * distributed does not matter, and neither do outliers.
 *
 * @param greater share of all pairs in which the first one is greater, a tie being half a pair; 0.5 where nothing can be told
 * @param p how probable a share as far from 0.5 is where the two do not differ
 */
record RankSum(double greater, double p) {

    private record Ranked(double value, boolean first) {}

    static RankSum of(List<Double> first, List<Double> second) {
        List<Ranked> all = new ArrayList<>();
        first.forEach(value -> all.add(new Ranked(value, true)));
        second.forEach(value -> all.add(new Ranked(value, false)));
        all.sort(Comparator.comparingDouble(Ranked::value));
        double n1 = first.size();
        double n2 = second.size();
        double n = n1 + n2;
        double ranks = 0;
        double ties = 0;
        for (int from = 0; from < all.size(); ) {
            int to = from;
            int firsts = 0;
            while (to < all.size() && all.get(to).value() == all.get(from).value()) {
                firsts += all.get(to).first() ? 1 : 0;
                to++;
            }
            double tied = to - from;
            ranks += firsts * (from + (tied + 1) / 2);
            ties += tied * tied * tied - tied;
            from = to;
        }
        double pairs = ranks - n1 * (n1 + 1) / 2;
        double deviation = Math.sqrt(n1 * n2 / 12 * (n + 1 - ties / (n * (n - 1))));
        return deviation == 0
                ? new RankSum(0.5, 1)
                : new RankSum(pairs / (n1 * n2), twoSided(Math.abs(pairs - n1 * n2 / 2) / deviation));
    }

    /** Share of a normal distribution further than this many deviations from its middle (Abramowitz and Stegun 7.1.26). */
    private static double twoSided(double deviations) {
        double x = deviations / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double polynomial =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        return polynomial * Math.exp(-x * x);
    }
}
