package io.github.dualpassword.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Accounts nobody has tried anything at: each is used for one thing, since what it met before would matter. */
final class Accounts {

    private final Deque<Account> fresh;

    Accounts(List<Account> all) {
        this.fresh = new ArrayDeque<>(all);
    }

    static Accounts read(Path file) throws IOException {
        return new Accounts(Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> {
                    int comma = line.indexOf(',');
                    if (comma < 1) {
                        throw new IllegalArgumentException("An account is a login ID, a comma and a password");
                    }
                    return new Account(
                            line.substring(0, comma).strip(),
                            line.substring(comma + 1).strip());
                })
                .toList());
    }

    Account next() {
        if (fresh.isEmpty()) {
            throw new RunEnded("there is no fresh account left: name more in the file of users");
        }
        return fresh.remove();
    }

    int left() {
        return fresh.size();
    }
}
