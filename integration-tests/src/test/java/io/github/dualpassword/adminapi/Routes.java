package io.github.dualpassword.adminapi;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The routes that the classes of the JAR open, read from their annotations without loading them. */
final class Routes {

    private static final String JAX_RS = "jakarta.ws.rs.";
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH");
    private static final String ROOT = "DualPasswordAdminResource";

    private final JavaClasses classes;

    private Routes(JavaClasses classes) {
        this.classes = classes;
    }

    /** Each as method, space, path below the realm's {@code dual-password}. */
    static Stream<String> ofExtension() {
        String room = Routes.class.getPackageName();
        JavaClasses classes = new ClassFileImporter().importPackages(room);
        return new Routes(classes).below("", classes.get(room + "." + ROOT));
    }

    private Stream<String> below(String path, JavaClass resource) {
        return resource.getMethods().stream().flatMap(method -> of(path, method));
    }

    private Stream<String> of(String parentPath, JavaMethod method) {
        Optional<String> own = path(method);
        String path = parentPath + own.map(segment -> "/" + segment).orElse("");
        Optional<String> httpMethod = METHODS.stream()
                .filter(name -> method.isAnnotatedWith(JAX_RS + name))
                .findFirst();
        if (httpMethod.isPresent()) {
            return Stream.of(httpMethod.get() + " " + path);
        }
        return own.isPresent()
                ? below(path, classes.get(method.getRawReturnType().getName()))
                : Stream.empty();
    }

    private static Optional<String> path(HasAnnotations<?> annotated) {
        return annotated.tryGetAnnotationOfType(JAX_RS + "Path").flatMap(annotation -> value(annotation));
    }

    private static Optional<String> value(JavaAnnotation<?> annotation) {
        return annotation.get("value").map(Object::toString);
    }
}
