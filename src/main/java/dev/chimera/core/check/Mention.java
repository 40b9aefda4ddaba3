package dev.chimera.core.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A figure with the words around it.
///
/// @param sentence the sentence with the figure
/// @param before its words up to the figure, from the figure before
/// @param after its words behind the figure, up to the next figure
/// @param label what stands before the colon that introduces the figure, empty where there is none
/// @param at where the figure starts in the sentence
record Mention(Passage passage, Figure figure, String sentence, String before, String after, String label, int at) {
    /// "25 out of 40 are CSV files" speaks of 25 CSV files.
    private static final Pattern OUT_OF = Pattern.compile("^\\s*out of (?:the |all )?\\d[\\d,]*(?:\\s+(?:are|were))?\\b");
    /// No sentence says something about a figure from farther away; text without full stops is cut there.
    private static final int REACH = 600;
    private static final Pattern LABEL = Pattern.compile("^\\s*\\**([^:\\n]{2,80}?)\\**:\\**\\s");

    static Mention of(Passage passage, List<Figure> figures, int index) {
        Figure figure = figures.get(index);
        String text = passage.text();
        Sentence around = Sentence.around(text, figure.start(), figure.end());
        int from = Math.max(around.start(), figure.start() - REACH);
        int end = around.start() + text.substring(around.start(), around.end()).stripTrailing().length();
        int to = Math.max(figure.end(), Math.min(end, figure.end() + REACH));
        int previous = index > 0 ? Math.max(from, figures.get(index - 1).end()) : from;
        int next = index + 1 < figures.size() ? Math.min(to, figures.get(index + 1).start()) : to;
        Matcher label = LABEL.matcher(text);
        String introduces = "";
        int seen = 0;
        while (label.region(seen, text.length()).useAnchoringBounds(true).find() && label.end() <= figure.start()) {
            introduces = label.group(1);
            seen = label.end();
        }
        String sentence = text.substring(from, to);
        return new Mention(passage, figure, sentence, text.substring(Math.min(previous, figure.start()), figure.start()),
                OUT_OF.matcher(text.substring(figure.end(), Math.max(next, figure.end()))).replaceFirst(" "), introduces, figure.start() - from);
    }

    /// Everything that may name the quantity, nearest first.
    List<String> scopes() {
        return List.of(before, after, label, passage.rowHead(), passage.columnHead(), sentence, passage.parent(), passage.heading());
    }

    /// All words in reach, for narrowing the subject.
    String reach() {
        return String.join(" \n ", label, sentence, passage.row(), passage.columnHead(), passage.parent());
    }
}
