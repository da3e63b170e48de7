package io.github.dualpassword.testground.assertions;

/**
 * A test, or one of its assertions, that passes whatever the product does.
 *
 * @param place file, line and method
 * @param missing what it lacks
 */
record Finding(String place, String missing) {

    static Finding of(SourceMethod method, long line, String missing) {
        return new Finding(
                "%s:%d %s".formatted(method.type().file(), line, method.type().simpleName() + "." + method.name()),
                missing);
    }

    @Override
    public String toString() {
        return place + ": " + missing;
    }
}
