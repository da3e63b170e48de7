package io.github.dualpassword.testground.assertions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;

/**
 * Finds the tests that pass whatever the product does.
 *
 * <p>A test needs one assertion that runs in any case ({@link CertainRun}): of a library ({@link LibraryAssertion}), or
 * in a method that it calls ({@link AssertingMethods}). And every assertion, wherever it stands, has to compare
 * something, and must not hold only because there are no elements to look at ({@link Chain#isHollow()}).
 */
final class TestsThatCannotFail {

    private final TestSources sources;
    private final AssertingMethods methods;

    TestsThatCannotFail(TestSources sources) {
        this.sources = sources;
        this.methods = new AssertingMethods(sources);
    }

    List<Finding> findings() {
        return Stream.concat(withoutAssertion(), sources.methods().flatMap(this::emptyAssertions))
                .toList();
    }

    private Stream<Finding> withoutAssertion() {
        return sources.tests()
                .filter(test -> !methods.canFail(test))
                .map(test -> Finding.of(
                        test,
                        test.type().line(test.tree()),
                        "has no assertion that runs in any case: none at all, or only in a branch, a loop over what may"
                                + " be empty, or after an early return"));
    }

    private Stream<Finding> emptyAssertions(SourceMethod method) {
        List<Finding> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitExpressionStatement(ExpressionStatementTree statement, Void unused) {
                if (statement.getExpression() instanceof MethodInvocationTree call
                        && Chain.endingIn(call).filter(Chain::isOpen).isPresent()) {
                    found.add(Finding.of(
                            method, method.type().line(call), "compares nothing: a call has to follow assertThat(..)"));
                }
                return super.visitExpressionStatement(statement, null);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
                if (Chain.endingIn(call)
                        .filter(chain -> chain.isHollow() && methods.library().isHollow(chain, method))
                        .isPresent()) {
                    found.add(Finding.of(
                            method,
                            method.type().line(call),
                            "holds when there are no elements: isNotEmpty() or hasSize(..) has to stand before"));
                }
                return super.visitMethodInvocation(call, null);
            }
        }.scan(method.tree(), null);
        return found.stream();
    }
}
