package io.github.dualpassword.testground.assertions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;

/** Finds the methods of the sources that a call may lead to; none for a call into a library or of unknown type. */
final class Calls {

    private final TestSources sources;

    Calls(TestSources sources) {
        this.sources = sources;
    }

    /** Overloads with as many parameters come along. */
    List<SourceMethod> targets(MethodInvocationTree call, SourceMethod from) {
        int arguments = call.getArguments().size();
        String name = name(call);
        return receiver(call)
                .map(receiver -> typeOf(receiver, from).stream())
                .orElseGet(() -> around(name, arguments, from))
                .flatMap(type -> inherited(type, name, arguments))
                .toList();
    }

    static String name(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : call.getMethodSelect().toString();
    }

    /** What the method is called on; empty where nothing stands before its name. */
    static Optional<ExpressionTree> receiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? Optional.of(select.getExpression())
                : Optional.empty();
    }

    /** A variable, field or constant by the name it has at this place. */
    Optional<VariableTree> variable(ExpressionTree expression, SourceMethod from) {
        if (expression instanceof IdentifierTree name) {
            return from.variable(name.toString())
                    .or(() -> enclosing(from.type())
                            .flatMap(type -> type.field(name.toString()).stream())
                            .findFirst());
        }
        return expression instanceof MemberSelectTree select
                ? typeOf(select.getExpression(), from)
                        .flatMap(type -> type.field(select.getIdentifier().toString()))
                : Optional.empty();
    }

    private Optional<SourceType> typeOf(ExpressionTree expression, SourceMethod from) {
        if (expression instanceof ParenthesizedTree inner) {
            return typeOf(inner.getExpression(), from);
        }
        if (expression instanceof NewClassTree creation) {
            return named(creation.getIdentifier(), from.type());
        }
        if (expression instanceof MethodInvocationTree call) {
            return returned(call, from);
        }
        if (expression.toString().equals("this")) {
            return Optional.of(from.type());
        }
        Optional<VariableTree> variable = variable(expression, from);
        return variable.isPresent() ? variable.flatMap(found -> declared(found, from)) : named(expression, from.type());
    }

    private Optional<SourceType> declared(VariableTree variable, SourceMethod from) {
        boolean inferred = variable.getType() == null;
        return inferred && variable.getInitializer() != null
                ? typeOf(variable.getInitializer(), from)
                : named(variable.getType(), from.type());
    }

    private Optional<SourceType> returned(MethodInvocationTree call, SourceMethod from) {
        Optional<SourceMethod> target = targets(call, from).stream().findFirst();
        if (target.isPresent()) {
            return named(target.get().tree().getReturnType(), target.get().type());
        }
        return receiver(call)
                .flatMap(receiver -> typeOf(receiver, from))
                .flatMap(record -> record.field(name(call)).flatMap(component -> named(component.getType(), record)));
    }

    private Optional<SourceType> named(Tree type, SourceType from) {
        if (type == null || type instanceof ArrayTypeTree) {
            return Optional.empty();
        }
        if (type instanceof ParameterizedTypeTree generic) {
            return named(generic.getType(), from);
        }
        String name = type.toString();
        Stream<String> nested = enclosing(from).map(outer -> outer.qualifiedName() + "." + name);
        Stream<String> imported = from.unit().getImports().stream()
                .filter(line -> !line.isStatic())
                .map(line -> line.getQualifiedIdentifier().toString())
                .flatMap(line -> viaImport(line, name).stream());
        return Stream.of(
                        enclosing(from).map(SourceType::qualifiedName).filter(outer -> outer.endsWith("." + name)),
                        nested,
                        imported,
                        Stream.of(from.unit().getPackageName() + "." + name, name))
                .flatMap(names -> names)
                .flatMap(candidate -> sources.type(candidate).stream())
                .findFirst();
    }

    /** Also a type nested in an imported one. */
    private static Optional<String> viaImport(String imported, String name) {
        String first = name.split("\\.", 2)[0];
        return imported.endsWith("." + first)
                ? Optional.of(imported.substring(0, imported.length() - first.length()) + name)
                : Optional.empty();
    }

    private Stream<SourceType> around(String name, int arguments, SourceMethod from) {
        Stream<SourceType> imported = from.type().unit().getImports().stream()
                .filter(ImportTree::isStatic)
                .map(line -> line.getQualifiedIdentifier().toString())
                .filter(line -> line.endsWith("." + name))
                .flatMap(line -> sources.type(line.substring(0, line.length() - name.length() - 1)).stream());
        return Stream.concat(enclosing(from.type()), imported)
                .filter(type -> inherited(type, name, arguments).findAny().isPresent())
                .limit(1);
    }

    private Stream<SourceMethod> inherited(SourceType type, String name, int arguments) {
        List<SourceMethod> own = type.methods()
                .filter(method -> method.name().equals(name) && method.takes(arguments))
                .toList();
        return own.isEmpty()
                ? named(type.tree().getExtendsClause(), type).stream()
                        .flatMap(parent -> inherited(parent, name, arguments))
                : own.stream();
    }

    private static Stream<SourceType> enclosing(SourceType type) {
        return Stream.iterate(Optional.of(type), Optional::isPresent, inner -> inner.flatMap(SourceType::outer))
                .flatMap(Optional::stream);
    }
}
