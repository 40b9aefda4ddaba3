package dev.chimera.core.ingest;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/// Notices that something in a folder, or in a folder below it, was created, changed or deleted. Calls back on a thread of its own, once
/// for each burst of changes, when nothing has changed for 200 ms.
public final class FolderWatch implements AutoCloseable {
    private static final long QUIET_MILLIS = 200;
    private static final WatchEvent.Kind<?>[] KINDS = {StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE};

    private final Path folder;
    private final WatchService service;

    /// @throws IOException if the folder cannot be watched
    public FolderWatch(Path folder, Runnable changed) throws IOException {
        this.folder = folder;
        service = folder.getFileSystem().newWatchService();
        try {
            register();
        } catch (IOException failed) {
            service.close();
            throw failed;
        }
        Thread.ofPlatform().daemon().name("folder-watch").start(() -> watch(changed));
    }

    private void watch(Runnable changed) {
        try {
            while (true) {
                drop(service.take());
                for (WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS); more != null;
                        more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
                    drop(more);
                }
                register();
                changed.run();
            }
        } catch (ClosedWatchServiceException | InterruptedException | IOException over) {
            // closed, or the folder is gone: there is nothing left to watch
        }
    }

    private static void drop(WatchKey key) {
        key.pollEvents();
        key.reset();
    }

    /// Registers every folder, also those that are new; one that is watched already stays as it is.
    private void register() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) throws IOException {
                inside.register(service, KINDS);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path unreadable, IOException failure) throws IOException {
                if (unreadable.equals(folder)) {
                    throw failure;
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
