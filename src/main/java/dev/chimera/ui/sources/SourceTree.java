package dev.chimera.ui.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.TreeItem;

/// Builds the tree of a folder: folders first, then files, both by name. A folder's mark follows those of its files.
final class SourceTree {
    /// as many finds are shown with their folders open; the tree takes long over more open lines
    private static final int OPENED = 200;
    private final Set<String> excluded;
    private final BiConsumer<String, Boolean> marked;

    private static final class Folder {
        private final Map<String, Folder> folders = new TreeMap<>();
        private final List<SourceFile> files = new ArrayList<>();
    }

    /// @param marked told a file's path and whether it is now checked
    SourceTree(Set<String> excluded, BiConsumer<String, Boolean> marked) {
        this.excluded = excluded;
        this.marked = marked;
    }

    /// @param search only files whose path contains it, in any case; empty for all
    CheckBoxTreeItem<SourceNode> build(FolderListing listing, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        Folder root = new Folder();
        List<SourceFile> found = listing.readable().stream().filter(file -> file.path().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        found.forEach(file -> place(root, file));
        CheckBoxTreeItem<SourceNode> item = item(listing.name(), root, !wanted.isEmpty() && found.size() <= OPENED);
        item.setExpanded(true);
        return item;
    }

    private static void place(Folder root, SourceFile file) {
        Folder folder = root;
        String[] steps = file.path().split("/");
        for (int i = 0; i < steps.length - 1; i++) {
            folder = folder.folders.computeIfAbsent(steps[i], _ -> new Folder());
        }
        folder.files.add(file);
    }

    private CheckBoxTreeItem<SourceNode> item(String name, Folder folder, boolean open) {
        List<TreeItem<SourceNode>> children = new ArrayList<>();
        folder.folders.forEach((below, content) -> children.add(item(below, content, open)));
        folder.files.forEach(file -> children.add(item(file)));
        long bytes = children.stream().mapToLong(child -> child.getValue().bytes()).sum();
        int files = children.stream().mapToInt(child -> child.getValue().files()).sum();
        CheckBoxTreeItem<SourceNode> item = new CheckBoxTreeItem<>(new SourceNode(name, Optional.empty(), bytes, files));
        item.setExpanded(open);
        mark(item, children);
        return item;
    }

    /// Marks a folder as its children are, before it begins to follow them.
    private static void mark(CheckBoxTreeItem<SourceNode> folder, List<TreeItem<SourceNode>> children) {
        List<CheckBoxTreeItem<SourceNode>> marks = children.stream().map(child -> (CheckBoxTreeItem<SourceNode>) child).toList();
        boolean all = marks.stream().allMatch(CheckBoxTreeItem::isSelected);
        boolean none = marks.stream().noneMatch(mark -> mark.isSelected() || mark.isIndeterminate());
        folder.setIndependent(true);
        folder.setSelected(all);
        folder.setIndeterminate(!all && !none);
        folder.getChildren().setAll(children);
        folder.setIndependent(false);
    }

    private CheckBoxTreeItem<SourceNode> item(SourceFile file) {
        CheckBoxTreeItem<SourceNode> item = new CheckBoxTreeItem<>(new SourceNode(file.name(), Optional.of(file), file.bytes(), 1));
        item.setSelected(!excluded.contains(file.path()));
        item.selectedProperty().subscribe((_, checked) -> marked.accept(file.path(), checked));
        return item;
    }
}
