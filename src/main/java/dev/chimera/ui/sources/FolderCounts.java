package dev.chimera.ui.sources;

import dev.chimera.core.ingest.FileType;
import dev.chimera.core.ingest.Skipped;
import dev.chimera.ui.parts.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Says in a line what is in a folder and what of it is read.
final class FolderCounts {
    private static final int NAMED = 20;
    private final Texts texts;

    FolderCounts(Texts texts) {
        this.texts = texts;
    }

    /// `28 CSV, 44 JSON, 29 Markdown; 6 other files`, and how many are unchecked.
    String line(FolderListing listing, Set<String> excluded) {
        String types = Arrays.stream(FileType.values()).map(type -> listing.count(type) + " " + type.label()).collect(Collectors.joining(", "));
        List<String> parts = new ArrayList<>(List.of(types));
        if (!listing.others().isEmpty()) {
            parts.add(texts.get("sources.others", listing.others().size()));
        }
        if (!listing.unreadable().isEmpty()) {
            parts.add(texts.get("sources.unreadable", listing.unreadable().size()));
        }
        if (!excluded.isEmpty()) {
            parts.add(texts.get("sources.unchecked", excluded.size()));
        }
        return String.join("; ", parts);
    }

    /// Why files are not read, with the first few of them by name.
    String why(FolderListing listing) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("sources.why"));
        listing.others().stream().limit(NAMED).map(SourceFile::path).forEach(lines::add);
        listing.unreadable().stream().limit(NAMED).map(this::reason).forEach(lines::add);
        int more = Math.max(0, listing.others().size() - NAMED) + Math.max(0, listing.unreadable().size() - NAMED);
        if (more > 0) {
            lines.add(texts.get("sources.more", more));
        }
        return String.join("\n", lines);
    }

    private String reason(Skipped skipped) {
        return skipped.path() + ": " + texts.said(skipped.reason());
    }
}
