package dev.chimera.core.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files and folders that nobody but their owner may read: settings, which may hold a server's credentials, and runs, which hold the user's data.
/// Where a file system has no such permissions (Windows), they have those of the folder that they are made in, and that is the user's own.
public final class OwnerOnly {
    private OwnerOnly() {}

    /// What to give to the call that makes the file.
    public static FileAttribute<?>[] file(Path file) {
        return permissions(file, "rw-------");
    }

    /// Makes the folders that are missing; those that are there stay as they are.
    public static Path folders(Path folder) throws IOException {
        return Files.createDirectories(folder, permissions(folder, "rwx------"));
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))} : new FileAttribute<?>[0];
    }
}
