package io.github.dualpassword.testground.assertions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;

/**
 * Code that throws on a wrong result: {@code if (wrong) throw ..}, a loop that waits and gives up so, {@code orElseThrow}.
 *
 * @param ofAssertion whether it throws an {@link AssertionError}
 */
record Refusal(boolean ofAssertion) {

    private static final Set<String> ASSERTION_ERRORS = Set.of("AssertionError", "AssertionFailedError");

    static Optional<Refusal> of(Tree code) {
        if (code instanceof IfTree choice) {
            return Stream.of(
                            Optional.of(choice.getThenStatement()),
                            Optional.<StatementTree>ofNullable(choice.getElseStatement()))
                    .flatMap(Optional::stream)
                    .flatMap(branch -> atEndOf(branch).stream())
                    .findFirst();
        }
        if (code instanceof WhileLoopTree loop && loop.getStatement() instanceof BlockTree body) {
            return body.getStatements().stream()
                    .filter(IfTree.class::isInstance)
                    .flatMap(choice -> of(choice).stream())
                    .findFirst();
        }
        return code instanceof MethodInvocationTree call && Calls.name(call).equals("orElseThrow")
                ? Optional.of(new Refusal(throwsAssertion(call.getArguments().toString())))
                : Optional.empty();
    }

    /** A method that searches and returns, and at its end throws. */
    static Optional<Refusal> atEndOf(StatementTree code) {
        if (code instanceof BlockTree block) {
            List<? extends StatementTree> statements = block.getStatements();
            return statements.isEmpty() ? Optional.empty() : atEndOf(statements.get(statements.size() - 1));
        }
        return code instanceof ThrowTree refusal
                ? Optional.of(new Refusal(refusal.getExpression() instanceof NewClassTree
                        && throwsAssertion(refusal.getExpression().toString())))
                : Optional.empty();
    }

    private static boolean throwsAssertion(String code) {
        return ASSERTION_ERRORS.stream().anyMatch(error -> code.contains("new " + error + "("));
    }
}
