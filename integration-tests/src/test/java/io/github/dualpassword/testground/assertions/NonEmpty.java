package io.github.dualpassword.testground.assertions;

import java.util.List;
import java.util.Set;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;

/**
 * Knows which collections, arrays and streams have elements for certain: those written down as such ({@code List.of(1)},
 * {@code Kind.values()}, a range between constants), what keeps their elements ({@code stream()}, {@code map(..)}), and
 * those of which the same method asserts it.
 */
final class NonEmpty {

    private static final Set<String> FACTORIES = Set.of("of", "asList", "ofEntries", "concat", "entry");
    private static final Set<String> RANGES = Set.of("range", "rangeClosed");
    private static final Set<String> KEEPING = Set.of(
            "asLongStream",
            "boxed",
            "collect",
            "entrySet",
            "keySet",
            "map",
            "mapToInt",
            "mapToObj",
            "parallel",
            "sorted",
            "stream",
            "toArray",
            "toList",
            "values");
    private static final Set<String> COPYING = Set.of("copyOf", "unmodifiableList");

    private final Calls calls;

    NonEmpty(Calls calls) {
        this.calls = calls;
    }

    boolean is(ExpressionTree expression, SourceMethod from) {
        return isWrittenDown(expression, from) || isAsserted(expression.toString(), from.tree());
    }

    private boolean isWrittenDown(ExpressionTree expression, SourceMethod from) {
        if (expression instanceof NewArrayTree array) {
            return array.getInitializers() != null && !array.getInitializers().isEmpty();
        }
        if (expression instanceof NewClassTree copy) {
            return copy.getArguments().size() == 1 && is(copy.getArguments().get(0), from);
        }
        if (expression instanceof MethodInvocationTree call) {
            return isWrittenDown(call, from);
        }
        return calls.variable(expression, from)
                .filter(variable -> variable.getInitializer() != null)
                .filter(variable -> is(variable.getInitializer(), from))
                .isPresent();
    }

    private boolean isWrittenDown(MethodInvocationTree call, SourceMethod from) {
        String name = Calls.name(call);
        List<? extends ExpressionTree> arguments = call.getArguments();
        String receiver = Calls.receiver(call).map(Object::toString).orElse("");
        boolean onType = receiver.matches("([a-z]\\w*\\.)*([A-Z]\\w*\\.)*[A-Z]\\w*[a-z]\\w*");
        if (onType && FACTORIES.contains(name)) {
            return !arguments.isEmpty();
        }
        if (onType && RANGES.contains(name)) {
            return isConstant(arguments.get(0)) && isConstant(arguments.get(1));
        }
        if (onType && name.equals("nCopies")) {
            return isConstant(arguments.get(0));
        }
        if (onType && COPYING.contains(name)) {
            return is(arguments.get(0), from);
        }
        if (onType && name.equals("values") || name.equals("allOf") && receiver.equals("EnumSet")) {
            return true;
        }
        if (name.equals("limit")) {
            return isConstant(arguments.get(0))
                    && (receiver.startsWith("Stream.iterate(") || receiver.startsWith("Stream.generate("));
        }
        if (!onType && KEEPING.contains(name) && !receiver.isEmpty()) {
            return is(Calls.receiver(call).get(), from);
        }
        List<SourceMethod> targets = calls.targets(call, from);
        return !targets.isEmpty() && targets.stream().allMatch(this::returnsNonEmpty);
    }

    private boolean returnsNonEmpty(SourceMethod method) {
        BlockTree body = method.tree().getBody();
        if (body == null || body.getStatements().size() != 1) {
            return false;
        }
        StatementTree only = body.getStatements().get(0);
        return only instanceof ReturnTree result
                && result.getExpression() != null
                && is(result.getExpression(), method);
    }

    private static boolean isAsserted(String subject, Tree method) {
        Boolean asserted = new TreeScanner<Boolean, Void>() {
            @Override
            public Boolean visitMethodInvocation(MethodInvocationTree call, Void unused) {
                boolean counted = Chain.endingIn(call)
                        .filter(Chain::counts)
                        .flatMap(Chain::subject)
                        .filter(counts -> counts.toString().equals(subject))
                        .isPresent();
                return counted || Boolean.TRUE.equals(super.visitMethodInvocation(call, null));
            }

            @Override
            public Boolean reduce(Boolean one, Boolean other) {
                return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
            }
        }.scan(method, null);
        return Boolean.TRUE.equals(asserted);
    }

    /** A number, a name in capitals, or what is computed of such. */
    static boolean isConstant(ExpressionTree expression) {
        if (expression instanceof BinaryTree computed) {
            return isConstant(computed.getLeftOperand()) && isConstant(computed.getRightOperand());
        }
        if (expression instanceof IdentifierTree || expression instanceof MemberSelectTree) {
            return expression.toString().matches("(\\w+\\.)*[A-Z][A-Z_0-9]*");
        }
        return expression instanceof LiteralTree;
    }
}
