package dev.chimera.core.prose;

import dev.chimera.core.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/// Text whose figures are bound to facts, in the order in which they stand.
public record Passage(String markdown, List<Figure> figures) {
    public static final Passage EMPTY = new Passage("", List.of());

    public Passage {
        figures = List.copyOf(figures);
    }

    /// Text without a figure.
    public static Passage of(String markdown) {
        return new Passage(markdown, List.of());
    }

    public static Passage of(Fact fact) {
        String printed = FactText.of(fact);
        return new Passage(printed, List.of(new Figure(printed, fact.id())));
    }

    public Passage plus(String more) {
        return new Passage(markdown + more, figures);
    }

    public Passage plus(Fact fact) {
        return plus(of(fact));
    }

    /// The fact's value without its sign, for sentences that say the direction in words.
    public Passage plusMagnitude(Fact fact) {
        String printed = FactText.of(fact).replaceFirst("^-", "");
        return plus(new Passage(printed, List.of(new Figure(printed, fact.id()))));
    }

    public Passage plus(Passage more) {
        List<Figure> both = new ArrayList<>(figures);
        both.addAll(more.figures);
        return new Passage(markdown + more.markdown, both);
    }

    /// A table cell: a bar would end it.
    public Passage plusCell(String text) {
        return plus(text.replace("|", "\\|").replace("\n", " "));
    }

    public boolean isEmpty() {
        return markdown.isEmpty();
    }
}
