package io.github.dualpassword.testground.assertions;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;

/**
 * A class, record, enum or interface as it stands in a source file.
 *
 * @param qualifiedName with dots also before nested types
 * @param outer name of the type around it; empty at the top of the file
 */
record SourceType(CompilationUnitTree unit, ClassTree tree, String qualifiedName, Optional<SourceType> outer) {

    String simpleName() {
        return tree.getSimpleName().toString();
    }

    boolean isAnnotation() {
        return tree.getKind() == Tree.Kind.ANNOTATION_TYPE;
    }

    boolean isAnnotatedWithOneOf(Set<String> annotations) {
        return isAnnotatedWithOneOf(annotations, tree.getModifiers());
    }

    static boolean isAnnotatedWithOneOf(Set<String> annotations, ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .map(annotation -> annotation.getAnnotationType().toString())
                .anyMatch(annotations::contains);
    }

    /** Path of the file, as far as it tells the module. */
    String file() {
        return unit.getSourceFile().getName();
    }

    long line(Tree place) {
        return unit.getLineMap().getLineNumber(position(place));
    }

    long position(Tree place) {
        return TestSources.POSITIONS.getStartPosition(unit, place);
    }

    Stream<SourceMethod> methods() {
        return tree.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(member -> new SourceMethod(this, (MethodTree) member));
    }

    /** A field or a component of a record. */
    Optional<VariableTree> field(String name) {
        return tree.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> field.getName().contentEquals(name))
                .findFirst();
    }
}
