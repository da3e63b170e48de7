package io.github.dualpassword.otp.inventory;

import java.io.InputStream;
import java.util.function.Supplier;

import io.github.dualpassword.otp.file.CsvFile;
import io.github.dualpassword.otp.file.FileOptions;
import io.github.dualpassword.otp.file.FileReport;
import io.github.dualpassword.otp.file.PskcFile;

/**
 * A file of a maker.
 *
 * @param format how it is written
 * @param content its bytes, from the beginning each time: a transaction that the database has undone is run again
 */
public record TokenFile(Format format, Supplier<InputStream> content, FileOptions options) {

    /** How files of tokens are written. */
    public enum Format {
        PSKC,
        CSV
    }

    void read(FileReport report) {
        switch (format) {
            case PSKC -> new PskcFile(options).read(content.get(), report);
            case CSV -> new CsvFile(options).read(content.get(), report);
        }
    }
}
