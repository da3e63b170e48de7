package io.github.dualpassword.testground.requirements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the tests of this module that carry {@link Requirement}. */
final class Proofs {

    /**
     * A test and the rows it names.
     *
     * @param test class and method
     * @param rows IDs as they stand in the annotation
     */
    record Proof(String test, List<String> rows) {}

    private static final String CLASS_FILE = ".class";

    private Proofs() {}

    /** Sorted by test. */
    static List<Proof> all() {
        Path classes = classDirectory();
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(CLASS_FILE))
                    .map(Proofs::load)
                    .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(Requirement.class))
                    .map(Proofs::proof)
                    .sorted(Comparator.comparing(Proof::test))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Proof proof(Method method) {
        return new Proof(
                method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                List.of(method.getAnnotation(Requirement.class).value()));
    }

    private static Class<?> load(String classFile) {
        String name = classFile
                .substring(0, classFile.length() - CLASS_FILE.length())
                .replace('/', '.')
                .replace('\\', '.');
        try {
            return Class.forName(name, false, Proofs.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path classDirectory() {
        try {
            return Path.of(Proofs.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
