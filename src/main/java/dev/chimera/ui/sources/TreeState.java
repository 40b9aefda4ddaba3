package dev.chimera.ui.sources;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/// Which folders of a tree are open and which line is chosen, to have it again when the tree is built anew.
record TreeState(Set<String> open, Optional<String> chosen) {
    static TreeState of(TreeView<SourceNode> tree) {
        Set<String> open = new HashSet<>();
        collect(tree.getRoot(), "", open);
        return new TreeState(open, Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeState::path));
    }

    private static void collect(TreeItem<SourceNode> item, String path, Set<String> open) {
        if (item.isExpanded() && !item.isLeaf()) {
            open.add(path);
            item.getChildren().forEach(child -> collect(child, path + "/" + child.getValue().name(), open));
        }
    }

    private static String path(TreeItem<SourceNode> item) {
        return Optional.ofNullable(item.getParent()).map(parent -> path(parent) + "/" + item.getValue().name()).orElse("");
    }

    /// Opens the folders that were open.
    void open(TreeItem<SourceNode> root) {
        open(root, "");
    }

    private void open(TreeItem<SourceNode> item, String path) {
        if (open.contains(path) && !item.isLeaf()) {
            item.setExpanded(true);
            item.getChildren().forEach(child -> open(child, path + "/" + child.getValue().name()));
        }
    }

    /// Chooses the line that was chosen, where it is still there.
    void choose(TreeView<SourceNode> tree) {
        chosen.flatMap(path -> find(tree.getRoot(), "", path)).ifPresent(item -> tree.getSelectionModel().select(item));
    }

    private static Optional<TreeItem<SourceNode>> find(TreeItem<SourceNode> item, String path, String wanted) {
        if (path.equals(wanted)) {
            return Optional.of(item);
        }
        return item.getChildren().stream().filter(child -> (wanted + "/").startsWith(path + "/" + child.getValue().name() + "/")).findFirst()
                .flatMap(child -> find(child, path + "/" + child.getValue().name(), wanted));
    }
}
