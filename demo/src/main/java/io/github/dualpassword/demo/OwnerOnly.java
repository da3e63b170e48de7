package io.github.dualpassword.demo;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files with secrets of the demo: nobody reads them but whoever runs it, from the moment that they are there. */
final class OwnerOnly {

    private OwnerOnly() {}

    static Path directory(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory.getParent());
                Files.createDirectory(directory, permissions(directory, "rwx------"));
                restrict(directory);
            }
            return directory;
        } catch (IOException failure) {
            throw new DemoFailure(directory + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    /** Writes a file whole, or not at all. */
    static void write(Path file, String text) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, permissions(part, "rw-------"));
            restrict(part);
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new DemoFailure(file + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static void restrict(Path path) {
        if (!isPosix(path)) {
            File file = path.toFile();
            boolean isRestricted = file.setReadable(false, false)
                    & file.setReadable(true, true)
                    & file.setWritable(false, false)
                    & file.setWritable(true, true);
            if (!isRestricted) {
                throw new DemoFailure(path + " cannot be kept from other users of this machine.");
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
