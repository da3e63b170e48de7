package io.github.dualpassword.testground.assertions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;

/**
 * Finds the lambdas that a call certainly runs: those of dynamic tests, those for each of what has elements, and those
 * given to a method of the sources that calls its parameter in any case.
 */
final class LambdaRuns {

    private static final Set<String> RUNNING = Set.of("assertAll", "assertSoftly", "dynamicContainer", "dynamicTest");
    private static final Set<String> FOR_EACH =
            Set.of("flatMap", "forEach", "map", "mapToObj", "peek", "forEachOrdered");

    private final Calls calls;
    private final NonEmpty nonEmpty;
    private final Set<Tree> beingLookedAt = new HashSet<>();

    LambdaRuns(Calls calls, NonEmpty nonEmpty) {
        this.calls = calls;
        this.nonEmpty = nonEmpty;
    }

    /** Their bodies. */
    Stream<Tree> of(MethodInvocationTree call, SourceMethod from) {
        List<? extends ExpressionTree> arguments = call.getArguments();
        return IntStream.range(0, arguments.size())
                .filter(index -> arguments.get(index) instanceof LambdaExpressionTree)
                .filter(index -> runs(call, index, from))
                .mapToObj(index -> ((LambdaExpressionTree) arguments.get(index)).getBody());
    }

    private boolean runs(MethodInvocationTree call, int argument, SourceMethod from) {
        String name = Calls.name(call);
        if (RUNNING.contains(name)) {
            return true;
        }
        if (FOR_EACH.contains(name)) {
            return Calls.receiver(call)
                    .filter(elements -> nonEmpty.is(elements, from))
                    .isPresent();
        }
        List<SourceMethod> targets = calls.targets(call, from);
        return !targets.isEmpty() && targets.stream().allMatch(target -> runsParameter(target, argument));
    }

    private boolean runsParameter(SourceMethod method, int argument) {
        List<? extends VariableTree> parameters = method.tree().getParameters();
        if (argument >= parameters.size() || method.tree().getBody() == null || !beingLookedAt.add(method.tree())) {
            return false;
        }
        String parameter = parameters.get(argument).getName().toString();
        try {
            return new CertainRun(
                            code -> code instanceof MethodInvocationTree call && uses(call, parameter, method),
                            collection -> nonEmpty.is(collection, method))
                    .meets(method.tree().getBody());
        } finally {
            beingLookedAt.remove(method.tree());
        }
    }

    private boolean uses(MethodInvocationTree call, String parameter, SourceMethod from) {
        boolean called = Calls.receiver(call)
                .map(Object::toString)
                .filter(parameter::equals)
                .isPresent();
        return called
                || IntStream.range(0, call.getArguments().size())
                        .filter(index ->
                                call.getArguments().get(index).toString().equals(parameter))
                        .anyMatch(index -> runs(call, index, from));
    }
}
