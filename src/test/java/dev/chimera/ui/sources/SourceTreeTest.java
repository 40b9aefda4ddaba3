package dev.chimera.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chimera.ui.Fixtures;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

class SourceTreeTest {
    private final Set<String> excluded = new TreeSet<>();

    @Test
    void foldersComeFirstAndEverythingIsChecked() {
        CheckBoxTreeItem<SourceNode> root = tree("");
        assertEquals(List.of("notes", "quant", "runs", "sweep", "README.md", "baseline_summary.csv"), names(root));
        assertTrue(root.isSelected());
        assertEquals(13, root.getValue().files());
    }

    @Test
    void uncheckingAFolderLeavesOutItsFiles() {
        CheckBoxTreeItem<SourceNode> root = tree("");
        ((CheckBoxTreeItem<SourceNode>) root.getChildren().get(3)).setSelected(false);
        assertEquals(Set.of("sweep/num_ctx.csv", "sweep/num_gpu.csv"), excluded);
        assertTrue(root.isIndeterminate());
    }

    @Test
    void aTreeThatIsBuiltAgainKeepsTheMarks() {
        excluded.add("sweep/num_ctx.csv");
        CheckBoxTreeItem<SourceNode> root = tree("");
        CheckBoxTreeItem<SourceNode> sweep = (CheckBoxTreeItem<SourceNode>) root.getChildren().get(3);
        assertTrue(sweep.isIndeterminate() && root.isIndeterminate());
        assertFalse(((CheckBoxTreeItem<SourceNode>) sweep.getChildren().getFirst()).isSelected());
        assertEquals(Set.of("sweep/num_ctx.csv"), excluded);
    }

    @Test
    void aSearchKeepsOnlyPathsThatContainIt() {
        CheckBoxTreeItem<SourceNode> root = tree("GEMMA_1B");
        assertEquals(List.of("quant"), names(root));
        assertEquals(List.of("gemma_1b_q4.csv", "gemma_1b_q8.csv"), names(root.getChildren().getFirst()));
        assertTrue(root.getChildren().getFirst().isExpanded());
    }

    private CheckBoxTreeItem<SourceNode> tree(String search) {
        return new SourceTree(Set.copyOf(excluded), (path, checked) -> {
            if (checked) {
                excluded.remove(path);
            } else {
                excluded.add(path);
            }
        }).build(Fixtures.listing(), search);
    }

    private static List<String> names(TreeItem<SourceNode> item) {
        return item.getChildren().stream().map(child -> child.getValue().name()).toList();
    }
}
