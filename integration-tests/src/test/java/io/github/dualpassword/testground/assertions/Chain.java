package io.github.dualpassword.testground.assertions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;

/**
 * An assertion of AssertJ or Playwright, such as {@code assertThat(list).as("names").isNotEmpty()}.
 *
 * @param root the call of {@code assertThat} or the like
 * @param links the calls that follow
 */
record Chain(MethodInvocationTree root, List<MethodInvocationTree> links) {

    private static final Set<String> ROOTS = Set.of(
            "assertThat",
            "assertThatCode",
            "assertThatCollection",
            "assertThatException",
            "assertThatExceptionOfType",
            "assertThatIllegalArgumentException",
            "assertThatIllegalStateException",
            "assertThatNullPointerException",
            "assertThatObject");

    /** They describe or choose what is compared. */
    private static final Set<String> PREPARING = Set.of(
            "as",
            "describedAs",
            "extracting",
            "filteredOn",
            "flatExtracting",
            "flatMap",
            "map",
            "not",
            "overridingErrorMessage",
            "size",
            "withFailMessage");

    private static final List<String> PREPARING_PREFIXES = List.of("ignoring", "using");

    /** They hold for no elements too. */
    private static final Set<String> HOLDING_FOR_NONE = Set.of(
            "allMatch",
            "allSatisfy",
            "are",
            "areNot",
            "doNotHave",
            "doesNotContainNull",
            "doesNotHaveDuplicates",
            "have",
            "isSorted",
            "isSortedAccordingTo",
            "isSubsetOf",
            "noneSatisfy",
            "zipSatisfy");

    /** They may leave no elements of some. */
    private static final Set<String> FILTERING = Set.of("filteredOn", "flatExtracting", "flatMap");

    /** They fail when there are no elements. */
    private static final List<String> COUNTING_PREFIXES = List.of(
            "any",
            "contains",
            "first",
            "has",
            "isEqualTo",
            "isNotEmpty",
            "last",
            "element",
            "singleElement",
            "areExactly");

    /** The chain that this call ends, if it does. */
    static Optional<Chain> endingIn(MethodInvocationTree call) {
        Deque<MethodInvocationTree> links = new ArrayDeque<>();
        ExpressionTree current = call;
        while (current instanceof MethodInvocationTree link) {
            if (ROOTS.contains(Calls.name(link))) {
                return Optional.of(new Chain(link, List.copyOf(links)));
            }
            links.addFirst(link);
            current = Calls.receiver(link).orElse(null);
        }
        return Optional.empty();
    }

    /** What is asserted something of; empty for an exception that is only expected. */
    Optional<? extends ExpressionTree> subject() {
        return root.getArguments().stream().findFirst();
    }

    /** Whether it compares nothing. */
    boolean isOpen() {
        return links.stream().map(Calls::name).allMatch(Chain::prepares);
    }

    /** Whether it says something of every element, and nothing of how many there are. */
    boolean isHollow() {
        return links.stream().map(Calls::name).anyMatch(HOLDING_FOR_NONE::contains)
                && filtered().noneMatch(Chain::counts);
    }

    /** Whether it fails when the subject has no elements. */
    boolean counts() {
        return links.stream().anyMatch(Chain::counts);
    }

    /** Whether the elements are not simply those of the subject. */
    boolean isFiltered() {
        return links.stream().map(Calls::name).anyMatch(FILTERING::contains);
    }

    /** What follows the last filter. */
    private Stream<MethodInvocationTree> filtered() {
        int last = IntStream.range(0, links.size())
                .filter(index -> FILTERING.contains(Calls.name(links.get(index))))
                .max()
                .orElse(-1);
        return links.stream().skip(last + 1L);
    }

    private static boolean counts(MethodInvocationTree link) {
        String name = Calls.name(link);
        boolean zero = link.getArguments().toString().equals("0") && name.equals("hasSize");
        return !zero
                && !name.startsWith("hasSizeLess")
                && COUNTING_PREFIXES.stream().anyMatch(name::startsWith);
    }

    private static boolean prepares(String link) {
        return PREPARING.contains(link) || PREPARING_PREFIXES.stream().anyMatch(link::startsWith);
    }
}
