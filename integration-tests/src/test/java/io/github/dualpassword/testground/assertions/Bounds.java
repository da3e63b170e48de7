package io.github.dualpassword.testground.assertions;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.VariableTree;

/** Tells a counting loop between constants, which runs at least once, from one that may not run. */
final class Bounds {

    private Bounds() {}

    static boolean areConstant(ForLoopTree loop) {
        if (loop.getCondition() == null) {
            return true;
        }
        return loop.getInitializer().stream()
                        .allMatch(start -> start instanceof VariableTree counter
                                && counter.getInitializer() != null
                                && NonEmpty.isConstant(counter.getInitializer()))
                && loop.getCondition() instanceof BinaryTree condition
                && NonEmpty.isConstant(condition.getRightOperand())
                && !isZero(condition);
    }

    private static boolean isZero(BinaryTree condition) {
        return condition.getRightOperand() instanceof LiteralTree end
                && end.toString().equals("0")
                && condition.getKind() == com.sun.source.tree.Tree.Kind.LESS_THAN;
    }
}
