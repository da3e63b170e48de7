package io.github.dualpassword.conformance;

/** Somebody who can log in; {@link #toString} does not tell the password. */
record Account(String user, String password) {

    /** A wrong password, as long as the right one, and another one each time. */
    String wrong(int number) {
        String end = Integer.toString(number % 100, 36);
        String changed = "x" + password.substring(1, Math.max(1, password.length() - end.length())) + end;
        return changed.equals(password) ? "y" + changed.substring(1) : changed;
    }

    @Override
    public String toString() {
        return user;
    }
}
