package io.github.dualpassword.testground.assertions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;

/**
 * The parsed sources of tests, and of what they share.
 *
 * <p>They are parsed only: to resolve all types takes a compiler a minute, and the libraries of every module.
 */
final class TestSources {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    static final SourcePositions POSITIONS = Trees.instance(task(List.of())).getSourcePositions();

    /** Relative to the module that runs this; those that are not there are left out. */
    private static final List<String> ROOTS = List.of(
            "../authenticators/src/test/java",
            "../integration-tests/src/main/java",
            "../integration-tests/src/test/java",
            "../lockout-conformance/src/test/java",
            "../realm-config/src/test/java",
            "../sample-portal/src/test/java",
            "../test-ground/src/main/java",
            "../test-ground/src/test/java");

    private static final Set<String> TEST_ANNOTATIONS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "Property", "Example");

    private final Map<String, SourceType> types = new LinkedHashMap<>();

    private TestSources(Iterable<? extends JavaFileObject> files) {
        try {
            task(files).parse().forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all modules. */
    static TestSources ofAllModules() {
        List<Path> files = ROOTS.stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(TestSources::javaFiles)
                .toList();
        return new TestSources(FILES.getJavaFileObjectsFromPaths(files));
    }

    /** Of files that are not on disk. */
    static TestSources of(List<? extends JavaFileObject> files) {
        return new TestSources(files);
    }

    Stream<SourceType> types() {
        return types.values().stream();
    }

    Optional<SourceType> type(String qualifiedName) {
        return Optional.ofNullable(types.get(qualifiedName));
    }

    Stream<SourceMethod> methods() {
        return types().flatMap(SourceType::methods);
    }

    Stream<SourceMethod> tests() {
        Set<String> annotations = testAnnotations();
        return methods().filter(method -> method.isAnnotatedWithOneOf(annotations));
    }

    /** Those of the libraries, and ours that stand for one of them. */
    private Set<String> testAnnotations() {
        return Stream.concat(
                        TEST_ANNOTATIONS.stream(),
                        types().filter(SourceType::isAnnotation)
                                .filter(type -> type.isAnnotatedWithOneOf(TEST_ANNOTATIONS))
                                .map(SourceType::simpleName))
                .collect(Collectors.toSet());
    }

    private void add(CompilationUnitTree unit) {
        String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .forEach(type -> add(unit, (ClassTree) type, prefix, Optional.empty()));
    }

    private void add(CompilationUnitTree unit, ClassTree tree, String prefix, Optional<SourceType> outer) {
        SourceType type = new SourceType(unit, tree, prefix + tree.getSimpleName(), outer);
        types.put(type.qualifiedName(), type);
        tree.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .forEach(nested -> add(unit, (ClassTree) nested, type.qualifiedName() + ".", Optional.of(type)));
    }

    private static Stream<Path> javaFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavacTask task(Iterable<? extends JavaFileObject> files) {
        return (JavacTask) COMPILER.getTask(null, FILES, null, List.of("-proc:none"), null, files);
    }
}
