package io.github.dualpassword.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What one run has found; result.schema.json describes it. What was not measured is left out.
 *
 * @param endedEarly why the run ended before its end
 * @param findings what a login form should not do, by stable ids
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Result(
        int version,
        String target,
        String begun,
        int limit,
        int requests,
        double seconds,
        String endedEarly,
        OneByOne oneByOne,
        Guesses guesses,
        RightAtOnce rightAtOnce,
        Refusals refusals,
        Unlock unlock,
        Restart restart,
        List<String> findings) {

    /**
     * @param rightBeforeLimit whether the right password was accepted after one wrong entry fewer than the limit
     * @param rightAfterLimit whether it was accepted after as many wrong entries as the limit
     */
    record OneByOne(boolean rightBeforeLimit, boolean rightAfterLimit) {

        List<String> findings() {
            List<String> findings = new ArrayList<>();
            if (!rightBeforeLimit) {
                findings.add("right-refused-before-limit");
            }
            if (rightAfterLimit) {
                findings.add("right-accepted-after-limit");
            }
            return findings;
        }
    }

    /**
     * @param bursts each at an account of its own
     * @param inEach guesses, one of them right
     * @param rightAccepted bursts in which the right one was accepted
     * @param evaluated guesses of a burst, estimated
     * @param evaluatedLow bounds of the interval of 99.9 % confidence
     * @param ratio evaluated divided by allowed
     */
    record Guesses(
            int bursts,
            int inEach,
            int rightAccepted,
            double evaluated,
            double evaluatedLow,
            double evaluatedHigh,
            double ratio,
            double ratioLow,
            double ratioHigh) {

        static Guesses of(int bursts, int inEach, int rightAccepted, int limit) {
            Share share = Share.of(rightAccepted, bursts);
            double low = share.low() * inEach;
            double high = share.high() * inEach;
            double middle = share.value() * inEach;
            return new Guesses(
                    bursts, inEach, rightAccepted, middle, low, high, middle / limit, low / limit, high / limit);
        }

        List<String> findings() {
            return ratioLow > 1 ? List.of("more-evaluated-than-allowed") : List.of();
        }
    }

    /** Entries of the right password of one user at the same moment, and how many of them were refused. */
    record RightAtOnce(int entries, int refused) {

        List<String> findings() {
            return refused > 0 ? List.of("right-refused-at-once") : List.of();
        }
    }

    /**
     * @param refusedUntil seconds after the suspension began at which the right password was still refused; 0 if it never was
     * @param acceptedFrom seconds at which it was accepted; -1 if it never was
     */
    record Unlock(double toldSeconds, double refusedUntil, double acceptedFrom, List<String> findings) {}

    /** Forgotten by a restart: a suspension, and wrong entries before one. */
    record Restart(boolean suspensionForgotten, boolean countForgotten) {

        List<String> findings() {
            List<String> findings = new ArrayList<>();
            if (suspensionForgotten) {
                findings.add("suspension-forgotten");
            }
            if (countForgotten) {
                findings.add("count-forgotten");
            }
            return findings;
        }
    }

    record Refusals(int rounds, List<Comparison> comparisons) {

        List<String> findings() {
            return comparisons.stream()
                    .flatMap(one -> one.findings().stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * Two kinds of refusals.
     *
     * @param sameWords whether status and words of the page were the same, each time
     * @param firstSlower share of all pairs in which the first one was slower; 0.5 where nothing can be told
     * @param p how probable a share as far from 0.5 is where the two do not differ
     */
    record Comparison(
            String first,
            String second,
            boolean sameWords,
            double firstSlower,
            double p,
            double firstMilliseconds,
            double secondMilliseconds) {

        /** One in ten thousand of those that do not differ. */
        private static final double CERTAIN = 0.0001;

        List<String> findings() {
            Optional<String> tells = switch (first) {
                case "unknown", "unknown-suspended" -> Optional.of("unknown-users");
                case "suspended-right" -> Optional.of("right-passwords");
                default -> Optional.empty(); // a page may say that somebody is suspended
            };
            List<String> findings = new ArrayList<>();
            if (!sameWords) {
                tells.ifPresent(what -> findings.add(what + "-told-by-words"));
            }
            if (p < CERTAIN) {
                tells.ifPresent(what -> findings.add(what + "-told-by-time"));
            }
            return findings;
        }
    }
}
