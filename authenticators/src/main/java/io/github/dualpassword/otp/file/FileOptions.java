package io.github.dualpassword.otp.file;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * How a file is to be read.
 *
 * @param zone in which a moment is a day
 * @param periodSeconds length of a step where the file gives none
 * @param key of the file; empty where nothing in it is encrypted
 * @param concessions what is allowed
 */
public record FileOptions(ZoneId zone, int periodSeconds, Optional<FileKey> key, Set<Concession> concessions) {

    public FileOptions {
        concessions = Set.copyOf(concessions);
    }
}
