package io.github.dualpassword.json;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON text, in a sentence. Jackson's own messages quote the text, in which a secret can stand. */
final class FaultSentence {

    /** What a name of a field may look like to be repeated. */
    private static final String NAME = "[A-Za-z0-9._-]{1,100}";

    private FaultSentence() {}

    static String of(IOException fault) {
        if (cause(fault, StreamConstraintsException.class).isPresent()) {
            return "It is nested deeper than %d levels, or a number or a name in it is too long."
                    .formatted(StrictJson.MAX_DEPTH);
        }
        if (fault instanceof JsonMappingException mapping) {
            return cause(fault, InputCoercionException.class)
                    .map(tooLarge -> where(mapping) + " is a number out of range.")
                    .or(() -> cause(fault, StreamReadException.class).map(FaultSentence::noJson))
                    .orElseGet(() -> mismatch(mapping));
        }
        return cause(fault, StreamReadException.class)
                .map(FaultSentence::noJson)
                .orElse("It cannot be read.");
    }

    private static String noJson(StreamReadException fault) {
        return "It is not JSON in which each field stands once; see line %d, column %d."
                .formatted(fault.getLocation().getLineNr(), fault.getLocation().getColumnNr());
    }

    private static String mismatch(JsonMappingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return "There is a field that does not belong there; known are: %s."
                    .formatted(known(unknown.getKnownPropertyIds()));
        }
        Class<?> wanted = fault instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null;
        if (wanted == String.class && fault instanceof InvalidFormatException) {
            return where(fault) + " holds half of a character (a surrogate without the other one).";
        }
        return where(fault) + " must be %s.".formatted(kind(wanted));
    }

    private static String known(Collection<Object> names) {
        return names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String kind(Class<?> wanted) {
        if (wanted == String.class) {
            return "a text";
        }
        if (wanted == Integer.class || wanted == Long.class) {
            return "a whole number";
        }
        if (wanted == Boolean.class) {
            return "true or false";
        }
        return wanted != null && Collection.class.isAssignableFrom(wanted) ? "a list" : "an object";
    }

    /** By the names of the fields that lead there, as far as they look like names. */
    private static String where(JsonMappingException fault) {
        List<Reference> path = fault.getPath();
        String names = path.stream()
                .map(Reference::getFieldName)
                .takeWhile(name -> name == null || name.matches(NAME))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining("."));
        if (names.isEmpty()) {
            return path.isEmpty() ? "It" : "A field";
        }
        return "'%s'".formatted(names);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> type) {
        return Stream.iterate(fault, next -> next != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
