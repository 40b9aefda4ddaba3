package dev.chimera.ui.sweep;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.core.llm.GenerationOption;
import dev.chimera.core.sweep.SweepRequest;
import dev.chimera.core.sweep.Workload;
import dev.chimera.ui.parts.Texts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is to be measured, as it is typed. JavaFX thread only.
public final class SweepForm {
    /// The options that may vary, in the order of the window.
    static final List<GenerationOption> OPTIONS = List.of(GenerationOption.NUM_GPU, GenerationOption.NUM_CTX, GenerationOption.TEMPERATURE,
            GenerationOption.TOP_P, GenerationOption.TOP_K, GenerationOption.REPEAT_PENALTY);

    private final Texts texts;
    private final Map<GenerationOption, StringProperty> lists = new EnumMap<>(GenerationOption.class);
    private final Map<Count, StringProperty> counts = new EnumMap<>(Count.class);
    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty models = new SimpleStringProperty("");
    private final BooleanProperty facts = new SimpleBooleanProperty(true);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();

    /// The whole numbers of a sweep.
    enum Count {
        RUNS(0, 10_000, 5), WARMUPS(1, 100, 1), PROMPT_TOKENS(1, 1_000_000, 512), ANSWER_TOKENS(2, 100_000, 128), SEED(0, Integer.MAX_VALUE, 1);

        private final int least;
        private final int most;
        private final int usual;

        Count(int least, int most, int usual) {
            this.least = least;
            this.most = most;
            this.usual = usual;
        }
    }

    SweepForm(Texts texts) {
        this.texts = texts;
        OPTIONS.forEach(option -> lists.put(option, watched(new SimpleStringProperty(""))));
        Arrays.stream(Count.values()).forEach(count -> counts.put(count, watched(new SimpleStringProperty(Integer.toString(count.usual)))));
        watched(host);
        watched(models);
        facts.subscribe((_, _) -> revision.set(revision.get() + 1));
    }

    private StringProperty watched(StringProperty property) {
        property.subscribe((_, _) -> revision.set(revision.get() + 1));
        return property;
    }

    /// What is typed, as a request.
    ///
    /// @param lines of the folder that is open, none where there is none
    /// @throws IllegalArgumentException with a sentence for people
    SweepRequest request(List<String> lines) {
        Map<GenerationOption, List<Optional<BigDecimal>>> values = new LinkedHashMap<>();
        lists.forEach((option, text) -> {
            List<Optional<BigDecimal>> read = SweepRequest.values(option, text.get());
            if (!read.isEmpty()) {
                values.put(option, read);
            }
        });
        List<String> text = facts.get() && !lines.isEmpty() ? lines : Workload.NOTES;
        Workload work = new Workload(Workload.text(text, whole(Count.PROMPT_TOKENS)), whole(Count.ANSWER_TOKENS), whole(Count.SEED));
        return new SweepRequest(Endpoint.parse(host.get()), List.of(models.get().split(",")), values, work, whole(Count.WARMUPS), whole(Count.RUNS));
    }

    private int whole(Count count) {
        String text = text(count).get().strip();
        try {
            int number = Integer.parseInt(text);
            if (number >= count.least && number <= count.most) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(outside(count, text), none);
        }
        throw new IllegalArgumentException(outside(count, text));
    }

    private String outside(Count count, String text) {
        return texts.get("sweep.number", texts.get("sweep.count." + count), count.least, count.most, text);
    }

    /// Adds a model to the list, unless it is there.
    void add(String model) {
        List<String> there = Arrays.stream(models.get().split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
        if (!there.contains(model)) {
            models.set(there.isEmpty() ? model : String.join(", ", there) + ", " + model);
        }
    }

    /// Values of an option, separated by commas; `default` is the server's.
    public StringProperty list(GenerationOption option) {
        return property(lists.get(option));
    }

    StringProperty text(Count count) {
        return property(counts.get(count));
    }

    private static StringProperty property(@org.jspecify.annotations.Nullable StringProperty found) {
        if (found == null) {
            throw new IllegalArgumentException("this option does not vary");
        }
        return found;
    }

    /// The address of the server that is measured.
    public StringProperty host() {
        return host;
    }

    /// Names, separated by commas.
    public StringProperty models() {
        return models;
    }

    /// Whether prompts are made of the facts of the open folder; else of the program's own notes.
    BooleanProperty facts() {
        return facts;
    }

    /// Changes with whatever is typed.
    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }
}
