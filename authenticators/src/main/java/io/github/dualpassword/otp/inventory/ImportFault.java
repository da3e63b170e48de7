package io.github.dualpassword.otp.inventory;

import io.github.dualpassword.Ids;
import io.github.dualpassword.otp.file.FaultCode;
import io.github.dualpassword.otp.file.FileFault;

/**
 * Something for which nothing is imported.
 *
 * @param file number of the file, from 1
 * @param line of the file, from 1
 * @param serial of which token; empty where it is about the file
 * @param code what is wrong, stable: that of a {@link FaultCode} in small letters, or one of this class
 * @param message for people
 */
public record ImportFault(int file, int line, String serial, String code, String message) {

    /** A token with this serial number is there already, or stands in the files before. */
    public static final String SERIAL_TAKEN = "serial_taken";

    /** The contract that the file names is not there. */
    public static final String NO_CONTRACT = "no_contract";

    /** Whoever imports may not give tokens to contracts. */
    public static final String ASSIGNING_NOT_ALLOWED = "assigning_not_allowed";

    public static final int MAX_CODE = 32;
    public static final int MAX_MESSAGE = 255;
    public static final int MAX_SERIAL = 60;

    static ImportFault of(int file, FileFault fault) {
        String sentence = fault.sentence();
        return new ImportFault(
                file,
                fault.line(),
                fault.serial().orElse(""),
                Ids.underscored(fault.code()),
                sentence.length() > MAX_MESSAGE ? sentence.substring(0, MAX_MESSAGE) : sentence);
    }
}
