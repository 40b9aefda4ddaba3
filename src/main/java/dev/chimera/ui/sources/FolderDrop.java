package dev.chimera.ui.sources;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// A folder, or a file in it, or a report that is dragged onto the window. While it is over the target, that has the pseudo-class `drop`.
public final class FolderDrop {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private final Node target;
    private final Takers takers;

    /// Who takes what was let fall; of several files the first one counts.
    ///
    /// @param folder receives folders
    /// @param isReport which files are taken themselves
    /// @param report receives those
    record Takers(Consumer<Path> folder, Predicate<Path> isReport, Consumer<Path> report) {
        /// Whether there is something to take.
        boolean wants(List<File> files) {
            return files.stream().findFirst().flatMap(file -> folderOf(file.toPath())).isPresent();
        }

        /// Gives it to whom it is for; whether there was anything.
        boolean take(List<File> files) {
            Optional<Path> first = files.stream().findFirst().map(File::toPath);
            Optional<Path> place = first.flatMap(FolderDrop::folderOf);
            if (first.isPresent() && place.isPresent()) {
                if (isReport.test(first.get())) {
                    report.accept(first.get());
                } else {
                    folder.accept(place.get());
                }
            }
            return place.isPresent();
        }
    }

    /// @param dropped receives folders
    /// @param isReport which files are taken themselves
    /// @param report receives those
    public FolderDrop(Node target, Consumer<Path> dropped, Predicate<Path> isReport, Consumer<Path> report) {
        this.target = target;
        takers = new Takers(dropped, isReport, report);
        target.addEventHandler(DragEvent.DRAG_OVER, this::over);
        target.addEventHandler(DragEvent.DRAG_EXITED, _ -> target.pseudoClassStateChanged(DROP, false));
        target.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    }

    private void over(DragEvent event) {
        if (takers.wants(files(event.getDragboard()))) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            target.pseudoClassStateChanged(DROP, true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        event.setDropCompleted(takers.take(files(event.getDragboard())));
        target.pseudoClassStateChanged(DROP, false);
        event.consume();
    }

    private static List<File> files(Dragboard board) {
        return board.hasFiles() ? board.getFiles() : List.of();
    }

    /// The path itself when it is a folder, else the folder that it is in.
    static Optional<Path> folderOf(Path path) {
        return Files.isDirectory(path) ? Optional.of(path) : Optional.ofNullable(path.getParent()).filter(Files::isDirectory);
    }
}
