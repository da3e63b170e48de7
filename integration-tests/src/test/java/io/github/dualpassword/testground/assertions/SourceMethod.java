package io.github.dualpassword.testground.assertions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;

/** A method as it stands in a source file. */
record SourceMethod(SourceType type, MethodTree tree) {

    String name() {
        return tree.getName().toString();
    }

    boolean isAnnotatedWithOneOf(Set<String> annotations) {
        return SourceType.isAnnotatedWithOneOf(annotations, tree.getModifiers());
    }

    boolean takes(int arguments) {
        List<? extends VariableTree> parameters = tree.getParameters();
        boolean varargs = !parameters.isEmpty()
                && parameters.get(parameters.size() - 1).toString().contains("...");
        return varargs ? arguments >= parameters.size() - 1 : arguments == parameters.size();
    }

    /** A parameter or local variable; the first of them where several bear the name. */
    Optional<VariableTree> variable(String name) {
        List<VariableTree> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void unused) {
                if (variable.getName().contentEquals(name)) {
                    found.add(variable);
                }
                return super.visitVariable(variable, unused);
            }
        }.scan(tree, null);
        return found.stream().findFirst();
    }
}
