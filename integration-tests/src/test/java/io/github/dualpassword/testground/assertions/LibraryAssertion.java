package io.github.dualpassword.testground.assertions;

import java.util.Optional;
import java.util.Set;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodInvocationTree;

/**
 * Knows the assertions of the libraries: AssertJ's and Playwright's {@code assertThat} with something that is compared,
 * JUnit's {@code assert..} and {@code fail}, Spring's {@code andExpect}, ArchUnit's {@code check}.
 */
final class LibraryAssertion {

    private static final Set<String> OTHERS = Set.of("fail", "failBecauseExceptionWasNotThrown", "andExpect");

    /** Playwright's, which throw when the awaited does not come. */
    private static final Set<String> WAITS = Set.of("waitFor", "waitForSelector", "waitForURL", "waitForCondition");

    private final NonEmpty nonEmpty;

    LibraryAssertion(NonEmpty nonEmpty) {
        this.nonEmpty = nonEmpty;
    }

    boolean is(MethodInvocationTree call, SourceMethod from) {
        Optional<Chain> chain = Chain.endingIn(call);
        return chain.isPresent() ? !chain.get().isOpen() && !isHollow(chain.get(), from) : isSingle(call, from);
    }

    /** Whether the assertion holds when what it is about has no elements, which it may have. */
    boolean isHollow(Chain chain, SourceMethod from) {
        return chain.isHollow()
                && (chain.isFiltered()
                        || chain.subject()
                                .filter(subject -> nonEmpty.is(subject, from))
                                .isEmpty());
    }

    static boolean isWait(MethodInvocationTree call) {
        return WAITS.contains(Calls.name(call));
    }

    private static boolean isSingle(MethodInvocationTree call, SourceMethod from) {
        String name = Calls.name(call);
        return name.matches("assert[A-Z]\\w*") && !isOwn(call)
                || OTHERS.contains(name)
                || name.equals("check")
                        && imports(from, "com.tngtech.archunit")
                        && Calls.receiver(call).isPresent();
    }

    private static boolean isOwn(MethodInvocationTree call) {
        return Calls.receiver(call).isPresent()
                && !Calls.receiver(call).get().toString().matches("(Soft)?Assert(ions|j)?");
    }

    private static boolean imports(SourceMethod from, String start) {
        return from.type().unit().getImports().stream()
                .map(ImportTree::getQualifiedIdentifier)
                .anyMatch(name -> name.toString().startsWith(start));
    }
}
