package io.github.dualpassword.architecture.example;

/** Decides nothing. */
public enum ValuesOnly {
    ONE("one"),
    TWO("two");

    private final String id;

    ValuesOnly(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
