package io.github.dualpassword.otp.file;

/** Whoever is told what a file holds, in its order. */
public interface FileReport {

    /** @param line where it begins, from 1 */
    void token(int line, ImportedToken token);

    /** Nothing may be imported any more; what follows is told all the same, as far as it can be read. */
    void fault(FileFault fault);
}
