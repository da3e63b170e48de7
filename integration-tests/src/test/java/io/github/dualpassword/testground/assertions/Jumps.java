package io.github.dualpassword.testground.assertions;

import java.util.function.Supplier;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;

/** Finds what leaves the block around a statement: a return, and a break or continue of a loop further out. */
final class Jumps extends TreeScanner<Boolean, Void> {

    private int loops;

    private Jumps() {}

    static boolean in(Tree statement) {
        return Boolean.TRUE.equals(new Jumps().scan(statement, null));
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }

    @Override
    public Boolean visitReturn(ReturnTree jump, Void unused) {
        return true;
    }

    @Override
    public Boolean visitBreak(BreakTree jump, Void unused) {
        return loops == 0;
    }

    @Override
    public Boolean visitContinue(ContinueTree jump, Void unused) {
        return loops == 0;
    }

    @Override
    public Boolean visitForLoop(ForLoopTree loop, Void unused) {
        return inside(() -> super.visitForLoop(loop, null));
    }

    @Override
    public Boolean visitEnhancedForLoop(EnhancedForLoopTree loop, Void unused) {
        return inside(() -> super.visitEnhancedForLoop(loop, null));
    }

    @Override
    public Boolean visitWhileLoop(WhileLoopTree loop, Void unused) {
        return inside(() -> super.visitWhileLoop(loop, null));
    }

    @Override
    public Boolean visitDoWhileLoop(DoWhileLoopTree loop, Void unused) {
        return inside(() -> super.visitDoWhileLoop(loop, null));
    }

    @Override
    public Boolean visitSwitch(SwitchTree choice, Void unused) {
        return inside(() -> super.visitSwitch(choice, null));
    }

    @Override
    public Boolean visitLambdaExpression(LambdaExpressionTree later, Void unused) {
        return false;
    }

    @Override
    public Boolean visitClass(ClassTree local, Void unused) {
        return false;
    }

    private Boolean inside(Supplier<Boolean> loop) {
        loops++;
        try {
            return loop.get();
        } finally {
            loops--;
        }
    }
}
