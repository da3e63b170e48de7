package io.github.dualpassword.testground.assertions;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;

/**
 * Whether a piece of code that comes to its end has met something wanted on every way: outside branches that may not be
 * taken, loops without a certain element, lambdas, and what follows an early return.
 */
final class CertainRun extends TreeScanner<Boolean, Void> {

    private static final Set<String> CATCH_ASSERTIONS = Set.of("AssertionError", "Error", "Throwable");

    private final Predicate<Tree> wanted;
    private final Predicate<ExpressionTree> nonEmpty;

    CertainRun(Predicate<Tree> wanted, Predicate<ExpressionTree> nonEmpty) {
        this.wanted = wanted;
        this.nonEmpty = nonEmpty;
    }

    boolean meets(Tree code) {
        return scan(code, null);
    }

    @Override
    public Boolean scan(Tree tree, Void unused) {
        return tree != null && (wanted.test(tree) || Boolean.TRUE.equals(super.scan(tree, null)));
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }

    @Override
    public Boolean visitBlock(BlockTree block, Void unused) {
        return meets(block.getStatements());
    }

    private boolean meets(List<? extends StatementTree> statements) {
        for (StatementTree statement : statements) {
            if (meets(statement)) {
                return true;
            }
            if (mayLeave(statement)) {
                return false;
            }
        }
        return false;
    }

    private boolean mayLeave(StatementTree statement) {
        if (statement instanceof IfTree choice) {
            return mayLeaveUnmet(choice.getThenStatement()) || mayLeaveUnmet(choice.getElseStatement());
        }
        return Jumps.in(statement);
    }

    private boolean mayLeaveUnmet(StatementTree branch) {
        return branch != null && Jumps.in(branch) && !meets(branch);
    }

    @Override
    public Boolean visitIf(IfTree choice, Void unused) {
        return meets(choice.getCondition()) || meets(choice.getThenStatement()) && meets(choice.getElseStatement());
    }

    @Override
    public Boolean visitConditionalExpression(ConditionalExpressionTree choice, Void unused) {
        return meets(choice.getCondition()) || meets(choice.getTrueExpression()) && meets(choice.getFalseExpression());
    }

    @Override
    public Boolean visitBinary(BinaryTree operation, Void unused) {
        boolean both = operation.getKind() != Kind.CONDITIONAL_AND && operation.getKind() != Kind.CONDITIONAL_OR;
        return meets(operation.getLeftOperand()) || both && meets(operation.getRightOperand());
    }

    @Override
    public Boolean visitSwitch(SwitchTree choice, Void unused) {
        return meets(choice.getExpression()) || everyArm(choice.getCases());
    }

    @Override
    public Boolean visitSwitchExpression(SwitchExpressionTree choice, Void unused) {
        return meets(choice.getExpression()) || choice.getCases().stream().allMatch(this::arm);
    }

    private boolean everyArm(List<? extends CaseTree> cases) {
        boolean complete = cases.stream().anyMatch(arm -> arm.getExpressions().isEmpty());
        return complete && cases.stream().allMatch(this::arm);
    }

    private boolean arm(CaseTree arm) {
        return arm.getStatements() == null ? meets(arm.getBody()) : meets(arm.getStatements());
    }

    @Override
    public Boolean visitEnhancedForLoop(EnhancedForLoopTree loop, Void unused) {
        return meets(loop.getExpression()) || nonEmpty.test(loop.getExpression()) && meets(loop.getStatement());
    }

    @Override
    public Boolean visitForLoop(ForLoopTree loop, Void unused) {
        return Boolean.TRUE.equals(scan(loop.getInitializer(), null))
                || meets(loop.getCondition())
                || Bounds.areConstant(loop) && meets(loop.getStatement());
    }

    @Override
    public Boolean visitWhileLoop(WhileLoopTree loop, Void unused) {
        return meets(loop.getCondition());
    }

    @Override
    public Boolean visitDoWhileLoop(DoWhileLoopTree loop, Void unused) {
        return meets(loop.getStatement()) || meets(loop.getCondition());
    }

    @Override
    public Boolean visitTry(TryTree attempt, Void unused) {
        boolean swallowed = attempt.getCatches().stream().anyMatch(this::swallows);
        return Boolean.TRUE.equals(scan(attempt.getResources(), null)) && !swallowed
                || meets(attempt.getBlock()) && !swallowed
                || meets(attempt.getFinallyBlock());
    }

    private boolean swallows(CatchTree arm) {
        List<? extends StatementTree> handling = arm.getBlock().getStatements();
        boolean rethrows = !handling.isEmpty() && handling.get(handling.size() - 1) instanceof ThrowTree;
        return !rethrows
                && !meets(arm.getBlock())
                && CATCH_ASSERTIONS.contains(Objects.toString(arm.getParameter().getType()));
    }

    @Override
    public Boolean visitLambdaExpression(LambdaExpressionTree later, Void unused) {
        return false;
    }

    @Override
    public Boolean visitClass(ClassTree local, Void unused) {
        return false;
    }

    @Override
    public Boolean visitNewClass(NewClassTree creation, Void unused) {
        return scan(creation.getArguments(), null);
    }
}
