package dev.chimera.core.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Walks a folder. Symbolic links are listed and not followed.
final class FolderWalk extends SimpleFileVisitor<Path> {
    private static final Pattern PACKED = Pattern.compile("\\.(gz|zip|zst|bz2|xz|7z|tgz)$", Pattern.CASE_INSENSITIVE);

    private final Path root;
    private final List<Listing.File> files = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    private FolderWalk(Path root) {
        this.root = root;
    }

    /// @throws IOException if the folder itself cannot be read
    static Listing of(Path root) throws IOException {
        Files.newDirectoryStream(root).close();
        FolderWalk walk = new FolderWalk(root);
        Files.walkFileTree(root, walk);
        walk.files.sort(Comparator.comparing(Listing.File::path));
        walk.skipped.sort(Comparator.comparing(Skipped::path));
        return new Listing(walk.files, walk.skipped);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String path = below(file);
        if (attributes.isSymbolicLink()) {
            skip(path, "a symbolic link, not followed");
        } else if (!attributes.isRegularFile()) {
            skip(path, "not a regular file");
        } else {
            Optional<FileType> type = FileType.of(file.getFileName().toString());
            files.add(new Listing.File(path, type, attributes.size(), attributes.lastModifiedTime().toInstant()));
            if (type.isEmpty()) {
                skip(path, PACKED.matcher(path).find() ? "a compressed file, not unpacked" : "not a CSV, JSON or Markdown file");
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        skip(below(file), reason(failure));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        if (failure != null) {
            skip(below(folder), "the folder could not be read to its end: " + reason(failure));
        }
        return FileVisitResult.CONTINUE;
    }

    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "no permission to read it";
        }
        return "cannot be read: " + failure.getClass().getSimpleName();
    }

    private void skip(String path, String reason) {
        skipped.add(new Skipped(path, 0, reason));
    }

    private String below(Path file) {
        return root.relativize(file).toString().replace(File.separatorChar, '/');
    }
}
