package dev.chimera.ui.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Lets a folder or a report be dropped on a node; the node is in the state `drop` while one hangs over it. Of any other file, its folder is taken.
public final class FolderDrop {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private final Node target;
    private final Consumer<Path> dropped;
    private final Predicate<Path> isReport;
    private final Consumer<Path> report;

    /// @param dropped receives folders
    /// @param isReport which files are taken themselves
    /// @param report receives those
    public FolderDrop(Node target, Consumer<Path> dropped, Predicate<Path> isReport, Consumer<Path> report) {
        this.target = target;
        this.dropped = dropped;
        this.isReport = isReport;
        this.report = report;
        target.addEventHandler(DragEvent.DRAG_OVER, this::over);
        target.addEventHandler(DragEvent.DRAG_EXITED, _ -> target.pseudoClassStateChanged(DROP, false));
        target.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    }

    private void over(DragEvent event) {
        if (folder(event.getDragboard()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            target.pseudoClassStateChanged(DROP, true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        Optional<Path> folder = folder(event.getDragboard());
        folder.ifPresent(place -> take(event.getDragboard().getFiles().getFirst().toPath(), place));
        event.setDropCompleted(folder.isPresent());
        target.pseudoClassStateChanged(DROP, false);
        event.consume();
    }

    private void take(Path path, Path folder) {
        if (isReport.test(path)) {
            report.accept(path);
        } else {
            dropped.accept(folder);
        }
    }

    private static Optional<Path> folder(Dragboard board) {
        return board.hasFiles() ? board.getFiles().stream().findFirst().flatMap(file -> folderOf(file.toPath())) : Optional.empty();
    }

    /// The path itself when it is a folder, else the folder that it is in.
    static Optional<Path> folderOf(Path path) {
        return Files.isDirectory(path) ? Optional.of(path) : Optional.ofNullable(path.getParent()).filter(Files::isDirectory);
    }
}
