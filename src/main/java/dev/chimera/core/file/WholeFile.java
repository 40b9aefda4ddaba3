package dev.chimera.core.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.UUID;

/// Writes a file whole or not at all, also while others write the same one: beside its place first, then moved there. Replaces what is there;
/// ask before; behind a link, where it leads. Text is UTF-8. Every method throws an IOException when the place cannot be written, and then what was there is untouched.
public final class WholeFile {
    private WholeFile() {}

    /// A file for the user: with the permissions that all new files of the user get. The folder must be there.
    public static void write(Path file, byte[] content) throws IOException {
        write(file, content, new FileAttribute<?>[0]);
    }

    /// The same, and missing folders are made.
    public static void writeWithFolders(Path file, byte[] content) throws IOException {
        Path target = file.toAbsolutePath();
        if (!Files.isDirectory(target.resolveSibling(""))) {
            // `..` behind a folder that is not there: as it reads
            target = target.normalize();
            Files.createDirectories(target.resolveSibling(""));
        }
        write(target, content);
    }

    /// The same for text.
    public static void writeWithFolders(Path file, String text) throws IOException {
        writeWithFolders(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A file of the program's own, that its owner alone may read. The folder must be there.
    public static void writePrivate(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8), OwnerOnly.file(file));
    }

    /// The same, and missing folders are made, their owner's alone as well.
    public static void writePrivateWithFolders(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            OwnerOnly.folders(folder);
        }
        writePrivate(file, text);
    }

    private static void write(Path file, byte[] content, FileAttribute<?>[] attributes) throws IOException {
        Path named = file.toAbsolutePath();
        if (Files.isDirectory(named)) {
            throw new IOException(file + " is a folder");
        }
        if (Files.exists(named) && !Files.isRegularFile(named)) {
            // a terminal, a pipe, a device: there is nothing to replace, and its place is not to be taken
            Files.write(named, content, StandardOpenOption.WRITE);
            return;
        }
        Path target = Files.exists(named) && Files.isSymbolicLink(named) ? named.toRealPath() : named;
        // a short name of its own: beside a name as long as the file system allows there is no room for an ending
        Path beside = target.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes))) {
                out.write(content);
            }
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
