package dev.chimera.core.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// JSON that is written beside its place and moved there, so that it is never half there.
final class WholeFile {
    private WholeFile() {}

    static void write(Path file, Object value, ObjectMapper json) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        json.writeValue(beside.toFile(), value);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
