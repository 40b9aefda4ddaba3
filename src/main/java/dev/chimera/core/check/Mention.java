package dev.chimera.core.check;

import dev.chimera.core.check.words.Sentence;
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
/// @param series the figures beside it that answer to names in the same order
record Mention(Passage passage, Figure figure, String sentence, String before, String after, String label, int at, Series series) {
    /// "25 out of 40 are CSV files" speaks of 25 CSV files.
    private static final Pattern OUT_OF = Pattern.compile("^\\s*out of (?:the |all )?\\d[\\d,]*(?:\\s+(?:are|were))?\\b");
    /// No sentence says something about a figure from farther away; text without full stops is cut there.
    private static final int REACH = 600;
    private static final Pattern GLOSS = Pattern.compile("\\s?\\((\\p{L}[^()\\n]{2,200})\\)");
    private static final Pattern PAUSE = Pattern.compile("(?s)(?:[;:(]|\\.\\s|,\\s|\\b(?:and|while|whereas|but|than|against|compared)\\b).*");
    private static final Pattern LABEL = Pattern.compile("^\\s*\\**([^:\\n]{2,80}?)\\**:\\**\\s");

    static Mention of(Passage passage, List<Figure> figures, int index) {
        Figure figure = figures.get(index);
        String text = passage.text();
        Sentence around = Sentence.around(text, figure.start(), figure.end());
        int from = Math.max(around.start(), figure.start() - REACH);
        int end = around.start() + text.substring(around.start(), around.end()).stripTrailing().length();
        int to = Math.max(figure.end(), Math.min(end, figure.end() + REACH));
        int before = index - 1;
        while (before >= 0 && figures.get(before).kind() == Figure.Kind.WHOLE) {
            before--;
        }
        int behind = index + 1;
        while (behind < figures.size() && figures.get(behind).kind() == Figure.Kind.WHOLE) {
            behind++;
        }
        int previous = before >= 0 ? Math.max(from, figures.get(before).end()) : from;
        int next = behind < figures.size() ? Math.min(to, figures.get(behind).start()) : to;
        Matcher label = LABEL.matcher(text);
        String introduces = "";
        int seen = 0;
        while (label.region(seen, text.length()).useAnchoringBounds(true).find() && label.end() <= figure.start()) {
            introduces = label.group(1);
            seen = label.end();
        }
        String sentence = text.substring(from, to);
        return new Mention(passage, figure, sentence, text.substring(Math.min(previous, figure.start()), figure.start()),
                OUT_OF.matcher(text.substring(figure.end(), Math.max(next, figure.end()))).replaceFirst(" "), introduces, figure.start() - from,
                Series.of(text, figures, index));
    }

    /// Everything that may name the quantity, nearest first.
    List<String> scopes() {
        return List.of(before, after, label, passage.rowHead(), passage.columnHead(), sentence, passage.parent(), passage.heading());
    }

    /// What the brackets right behind it say it is: "0.1 s (median latency of `a`)".
    String gloss() {
        Matcher gloss = GLOSS.matcher(passage.text()).region(figure.end(), passage.text().length());
        return gloss.lookingAt() && FigureFinder.in(gloss.group(1)).isEmpty() ? gloss.group(1) : "";
    }

    /// The words behind it that still belong to it: up to the next pause.
    String behind() {
        return PAUSE.matcher(after).replaceFirst("");
    }

    /// The sentence's words before the figures that it belongs to.
    String ahead() {
        int start = figure.start() - at;
        return sentence.substring(0, Math.max(0, Math.min(at, series.start() - start)));
    }

    /// What the passage says before its sentence.
    String earlier() {
        int end = Math.max(0, figure.start() - at);
        return passage.text().substring(Math.max(0, end - REACH), end);
    }

    /// All words in reach, for narrowing the subject.
    String reach() {
        return String.join(" \n ", label, sentence, passage.row(), passage.columnHead(), passage.parent());
    }
}
