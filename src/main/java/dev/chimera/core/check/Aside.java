package dev.chimera.core.check;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Work that is done on a thread of its own while its asker does the rest.
final class Aside {
    private Aside() {}

    static <T> CompletableFuture<T> of(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().daemon().name("check").start(task));
    }
}
