package io.github.dualpassword.testground.junit;

import java.util.Comparator;
import java.util.function.Predicate;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Tag;

/**
 * Test classes by name, those on two nodes at the end: the cluster takes the room of all other servers, so that it must
 * come once and stay.
 */
public final class TwoNodesLast implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(TwoNodesLast::onTwoNodes)
                        .thenComparing(descriptor -> descriptor.getTestClass().getName()));
    }

    private static boolean onTwoNodes(ClassDescriptor descriptor) {
        return descriptor.findRepeatableAnnotations(Tag.class).stream()
                .map(Tag::value)
                .anyMatch(Predicate.isEqual(TestGround.TWO_NODES));
    }
}
