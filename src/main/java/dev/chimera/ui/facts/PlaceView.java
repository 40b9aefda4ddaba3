package dev.chimera.ui.facts;

import dev.chimera.core.ingest.FileExcerpt;
import dev.chimera.core.ingest.FilePlace;
import dev.chimera.ui.fx.Background;
import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.EmptyPane;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Reasons;
import dev.chimera.ui.parts.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/// A file of the folder at a place: its lines with their numbers, the rows that were asked for and in them the value of the column marked.
/// Read in the background. JavaFX thread only.
final class PlaceView extends BorderPane {
    private final Texts texts;
    private final CodeArea area = new CodeArea();
    private final Node page = new VirtualizedScrollPane<>(area);
    private final Label title = new Label();
    private final Label words = new Label();
    private final HBox steps;
    private final Button statistics;
    private FilePlace shown = new FilePlace("", "", "", List.of(), 0);
    private final Background<Wish, Answer> reader = new Background<>(PlaceView::read, this::answered);
    private List<FileExcerpt.Line> lines = List.of();
    private List<Integer> marks = List.of();
    private int step;

    private record Wish(Path root, FilePlace place) {}

    private record Answer(FilePlace place, Optional<FileExcerpt> excerpt, String trouble) {}

    /// @param back goes back to the tables
    /// @param column shows the statistics of the place's column
    PlaceView(Runnable back, Consumer<FilePlace> column, Texts texts) {
        this.texts = texts;
        setId("file-place");
        area.setId("file-place-text");
        area.setEditable(false);
        area.setAccessibleText(texts.get("place.text"));
        area.getStyleClass().add("text-editor");
        area.setParagraphGraphicFactory(this::number);
        title.setId("file-place-title");
        title.getStyleClass().add("group-title");
        title.setMaxWidth(Double.MAX_VALUE);
        words.setId("file-place-words");
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        steps = new HBox(Buttons.icon("file-place-previous", Icon.UP, texts.get("place.previous"), () -> step(-1)),
                Buttons.icon("file-place-next", Icon.DOWN, texts.get("place.next"), () -> step(1)));
        Button close = Buttons.icon("file-place-back", Icon.BACK, texts.get("place.back"), back);
        HBox.setHgrow(title, Priority.ALWAYS);
        statistics = new Button(texts.get("place.statistics"));
        statistics.setId("file-place-statistics");
        statistics.getStyleClass().add("small");
        statistics.setMinWidth(USE_PREF_SIZE);
        statistics.setOnAction(_ -> column.accept(shown));
        HBox row = new HBox(close, title, steps, statistics);
        row.getStyleClass().add("pane-head");
        VBox head = new VBox(row, words);
        head.getStyleClass().add("place-head");
        setTop(head);
    }

    /// Shows the place as soon as it is read.
    void show(Path root, FilePlace place) {
        title.setText(place.file());
        words.setText(texts.get("place.reading"));
        shown = place;
        statistics.setVisible(!place.column().isEmpty());
        setCenter(null);
        reader.submit(new Wish(root, place));
    }

    private static Answer read(Wish wish) {
        try {
            return new Answer(wish.place, Optional.of(FileExcerpt.of(wish.root, wish.place)), "");
        } catch (IOException e) {
            return new Answer(wish.place, Optional.empty(), Reasons.of(e));
        }
    }

    private void answered(Answer answer) {
        answer.excerpt.ifPresentOrElse(this::show, () -> {
            words.setText("");
            setCenter(new EmptyPane(texts.get("place.unreadable.title"), texts.get("place.unreadable", texts.said(answer.trouble))));
        });
    }

    private void show(FileExcerpt excerpt) {
        lines = withGaps(excerpt.lines());
        marks = IntStream.range(0, lines.size()).filter(i -> lines.get(i).marked() && (i == 0 || !lines.get(i - 1).marked() || lines.get(i).to() > 0)).boxed().toList();
        area.replaceText(lines.stream().map(FileExcerpt.Line::text).collect(Collectors.joining("\n")));
        for (int i = 0; i < lines.size(); i++) {
            FileExcerpt.Line line = lines.get(i);
            if (line.marked()) {
                area.setParagraphStyle(i, List.of("marked-row"));
            }
            if (line.to() > line.from()) {
                area.setStyle(i, line.from(), line.to(), List.of("marked-value"));
            }
        }
        steps.setVisible(marks.size() > 1);
        words.setText(words(excerpt));
        setCenter(page);
        step = 0;
        go();
    }

    private String words(FileExcerpt excerpt) {
        FilePlace place = excerpt.place();
        List<String> parts = new ArrayList<>();
        if (!place.column().isEmpty()) {
            parts.add(texts.get("place.column", place.column()));
        }
        if (!place.rows().isEmpty()) {
            parts.add(texts.get("place.rows", place.rows().size(), place.rows().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        if (place.line() > 0) {
            parts.add(texts.get("place.line", place.line()));
        }
        String where = String.join(" · ", parts);
        return excerpt.changed() ? (where + "\n" + texts.get("place.changed")).strip() : where;
    }

    /// Where lines are left out, a line says so.
    private static List<FileExcerpt.Line> withGaps(List<FileExcerpt.Line> lines) {
        List<FileExcerpt.Line> all = new ArrayList<>();
        for (FileExcerpt.Line line : lines) {
            if (!all.isEmpty() && line.number() > all.getLast().number() + 1) {
                all.add(new FileExcerpt.Line(0, "⋯", false, 0, 0));
            }
            all.add(line);
        }
        return all;
    }

    private Node number(int paragraph) {
        long line = paragraph < lines.size() ? lines.get(paragraph).number() : 0;
        int width = lines.isEmpty() ? 1 : Long.toString(lines.getLast().number()).length();
        Label number = new Label((line == 0 ? "" : Long.toString(line)).transform(digits -> " ".repeat(width - digits.length()) + digits));
        number.getStyleClass().add("lineno");
        return number;
    }

    private void step(int by) {
        step = Math.floorMod(step + by, marks.size());
        go();
    }

    private void go() {
        if (!marks.isEmpty()) {
            int mark = marks.get(step);
            area.moveTo(mark, lines.get(mark).from());
            area.showParagraphAtCenter(mark);
        } else if (!lines.isEmpty()) {
            area.moveTo(0);
            area.showParagraphAtTop(0);
        }
        area.requestFollowCaret();
    }
}
