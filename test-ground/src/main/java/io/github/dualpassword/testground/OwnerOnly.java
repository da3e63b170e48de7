package io.github.dualpassword.testground;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files with secrets: nobody reads them but whoever runs the program, from the moment that they are there. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /**
     * Makes a directory, unless it is there.
     *
     * @throws UncheckedIOException saying in one sentence what cannot be written
     */
    public static Path directory(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory.getParent());
                Files.createDirectory(directory, permissions(directory, "rwx------"));
                restrict(directory);
            }
            return directory;
        } catch (IOException failure) {
            throw notWritten(directory, failure);
        }
    }

    /** Writes a file whole, or not at all. */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with bytes. */
    public static void write(Path file, byte[] content) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, permissions(part, "rw-------"));
            restrict(part);
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw notWritten(file, failure);
        }
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static void restrict(Path path) throws IOException {
        if (!isPosix(path)) {
            File file = path.toFile();
            boolean isRestricted = file.setReadable(false, false)
                    & file.setReadable(true, true)
                    & file.setWritable(false, false)
                    & file.setWritable(true, true);
            if (!isRestricted) {
                throw new IOException("it cannot be kept from other users of this machine");
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static UncheckedIOException notWritten(Path path, IOException failure) {
        return new UncheckedIOException(path + " cannot be written: " + failure.getMessage(), failure);
    }
}
