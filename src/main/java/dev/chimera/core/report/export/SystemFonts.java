package dev.chimera.core.report.export;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The TrueType fonts that this machine's system has, where it keeps them.
final class SystemFonts {
    private static final int DEPTH = 6;
    private static final int MOST = 100;
    private static final int COLLECTION = 0x74746366; // "ttcf"
    private static final int POSTSCRIPT = 0x4F54544F; // "OTTO"

    private SystemFonts() {}

    /// TrueType fonts and collections of them. The largest come first, and only so many: they know the most characters, and each
    /// has to be read to learn which.
    static List<Path> files() {
        return files(folders(System.getProperty("os.name", "").toLowerCase(Locale.ROOT), Path.of(System.getProperty("user.home", ""))));
    }

    static List<Path> files(List<Path> folders) {
        List<Path> files = new ArrayList<>();
        folders.forEach(folder -> files.addAll(below(folder)));
        files.sort(Comparator.comparingLong((Path file) -> file.toFile().length()).reversed().thenComparing(Comparator.naturalOrder()));
        return files.stream().filter(SystemFonts::isTrueType).limit(MOST).toList();
    }

    /// @param system the operating system's name in small letters
    static List<Path> folders(String system, Path home) {
        if (system.startsWith("windows")) {
            return List.of(Path.of("C:\\Windows\\Fonts"), home.resolve("AppData\\Local\\Microsoft\\Windows\\Fonts"));
        }
        if (system.startsWith("mac")) {
            return List.of(Path.of("/System/Library/Fonts"), Path.of("/Library/Fonts"), home.resolve("Library/Fonts"));
        }
        return List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"), home.resolve(".local/share/fonts"), home.resolve(".fonts"));
    }

    private static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttf|ttc)")).toList();
        } catch (IOException | UncheckedIOException e) {
            // a folder that cannot be read has no fonts for us; the report goes without them
            return List.of();
        }
    }

    /// Whether the (first) font's outlines are TrueType's, as the file's first bytes say (OpenType 1.9, "Organization of an OpenType font").
    private static boolean isTrueType(Path file) {
        try (RandomAccessFile font = new RandomAccessFile(file.toFile(), "r")) {
            int kind = font.readInt();
            if (kind == COLLECTION) {
                font.seek(12);
                font.seek(Integer.toUnsignedLong(font.readInt()));
                kind = font.readInt();
            }
            return kind != POSTSCRIPT;
        } catch (IOException e) {
            return false;
        }
    }
}
