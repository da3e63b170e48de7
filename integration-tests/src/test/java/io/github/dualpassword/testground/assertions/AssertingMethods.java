package io.github.dualpassword.testground.assertions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;

/**
 * Knows which methods of the sources fail, whenever they run, when a result is wrong.
 *
 * <p>A method <em>asserts</em> when it certainly meets an assertion of a library, throws an {@link AssertionError} on a
 * condition, or calls a method that asserts, however deep. It <em>insists</em> when its own body throws anything on a
 * condition, or waits in the browser: that counts for a test which calls it itself, such as {@code orFail()}, but not
 * further up, or else every user that is made for a test would be an assertion.
 */
final class AssertingMethods {

    private final Calls calls;
    private final NonEmpty nonEmpty;
    private final LibraryAssertion library;
    private final LambdaRuns lambdas;
    private final Map<Tree, Boolean> asserting = new HashMap<>();
    private final Map<Tree, Boolean> insisting = new HashMap<>();

    AssertingMethods(TestSources sources) {
        calls = new Calls(sources);
        nonEmpty = new NonEmpty(calls);
        library = new LibraryAssertion(nonEmpty);
        lambdas = new LambdaRuns(calls, nonEmpty);
    }

    LibraryAssertion library() {
        return library;
    }

    /** Whether a test can fail. */
    boolean canFail(SourceMethod test) {
        return meets(test, code -> asserts(code, test) || insists(code, test) || callsInsisting(code, test))
                || returnsVerdict(test);
    }

    /** A property of jqwik may return whether it holds. */
    private static boolean returnsVerdict(SourceMethod test) {
        return String.valueOf(test.tree().getReturnType()).equals("boolean");
    }

    private boolean callsInsisting(Tree code, SourceMethod from) {
        return code instanceof MethodInvocationTree call && all(calls.targets(call, from), this::insists);
    }

    private boolean asserts(SourceMethod method) {
        return remembered(
                asserting, method, () -> meets(method, code -> asserts(code, method)) || endsInAssertionError(method));
    }

    private boolean insists(SourceMethod method) {
        return remembered(
                insisting,
                method,
                () -> meets(method, code -> asserts(code, method) || insists(code, method)) || endsInThrow(method));
    }

    private boolean asserts(Tree code, SourceMethod from) {
        if (Refusal.of(code).filter(Refusal::ofAssertion).isPresent()) {
            return true;
        }
        return code instanceof MethodInvocationTree call
                && (library.is(call, from)
                        || all(calls.targets(call, from), this::asserts)
                        || lambdas.of(call, from)
                                .anyMatch(body ->
                                        run(from, each -> asserts(each, from)).meets(body)));
    }

    private boolean insists(Tree code, SourceMethod from) {
        return Refusal.of(code).isPresent()
                || code instanceof MethodInvocationTree call
                        && (LibraryAssertion.isWait(call)
                                || lambdas.of(call, from)
                                        .anyMatch(body -> run(
                                                        from, each -> insists(each, from) || callsInsisting(each, from))
                                                .meets(body)));
    }

    private static boolean endsInThrow(SourceMethod method) {
        return method.tree().getBody() != null
                && Refusal.atEndOf(method.tree().getBody()).isPresent();
    }

    private static boolean endsInAssertionError(SourceMethod method) {
        return method.tree().getBody() != null
                && Refusal.atEndOf(method.tree().getBody())
                        .filter(Refusal::ofAssertion)
                        .isPresent();
    }

    private boolean meets(SourceMethod method, Predicate<Tree> wanted) {
        return method.tree().getBody() != null
                && run(method, wanted).meets(method.tree().getBody());
    }

    private CertainRun run(SourceMethod from, Predicate<Tree> wanted) {
        return new CertainRun(wanted, collection -> nonEmpty.is(collection, from));
    }

    private static boolean all(List<SourceMethod> targets, Predicate<SourceMethod> rule) {
        return !targets.isEmpty() && targets.stream().allMatch(rule);
    }

    /** A method that calls itself does not assert by that. */
    private static boolean remembered(Map<Tree, Boolean> known, SourceMethod method, BooleanSupplier answer) {
        Boolean before = known.putIfAbsent(method.tree(), false);
        if (before != null) {
            return before;
        }
        boolean found = answer.getAsBoolean();
        known.put(method.tree(), found);
        return found;
    }
}
