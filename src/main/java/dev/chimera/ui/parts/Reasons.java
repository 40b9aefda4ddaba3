package dev.chimera.ui.parts;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// Why something with a file or a server failed, in English words that can be translated. Of some failures the JDK only says the name of the file.
public final class Reasons {
    private Reasons() {}

    /// A few words without an end, such as `connection refused`.
    public static String of(Exception failure) {
        String message = failure.getMessage();
        return switch (failure) {
            case NoSuchFileException ignored -> "there is nothing of that name";
            case AccessDeniedException ignored -> "no permission";
            case NotDirectoryException ignored -> "it is no folder";
            case FileAlreadyExistsException ignored -> "there is something else of that name";
            default -> message == null ? failure.getClass().getSimpleName() : message;
        };
    }
}
