package io.github.dualpassword.testground.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own that a test can fill; it lies in memory, and only root can mount it. */
public final class SmallDisk implements AutoCloseable {

    private static final int MEGABYTES = 320;
    private static final int BLOCK = 64 * 1024;

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    /** Whether this machine and user can: tried in a directory that is empty afterwards. */
    public static boolean canBeMounted() {
        try {
            Path trial = Files.createTempDirectory("small-disk");
            try {
                boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", trial.toString());
                return mounted && run("umount", trial.toString());
            } finally {
                Files.delete(trial);
            }
        } catch (IOException e) {
            return false;
        }
    }

    static SmallDisk mountedAt(Path directory) {
        try {
            Files.createDirectories(directory);
            if (!run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + MEGABYTES + "m", "tmpfs", directory.toString())) {
                throw new IllegalStateException("Cannot mount a small file system at " + directory);
            }
            return new SmallDisk(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves no block free. */
    public void fill() {
        byte[] block = new byte[BLOCK];
        try (var out = Files.newOutputStream(filling())) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            long left = directory.toFile().getUsableSpace();
            if (left >= BLOCK) {
                throw new UncheckedIOException(full);
            }
        }
    }

    /** Takes away what {@link #fill()} has written. */
    public void empty() {
        try {
            Files.deleteIfExists(filling());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            run("umount", "-l", directory.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path filling() {
        return directory.resolve("filling");
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
