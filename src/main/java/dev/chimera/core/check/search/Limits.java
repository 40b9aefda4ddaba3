package dev.chimera.core.check.search;

import dev.chimera.core.check.words.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A figure that is no value but a mark which values are said to keep below or above: "stays under 300 ms". True where they do, and come near it.
final class Limits {
    private static final Pattern BELOW = Pattern.compile("\\b(?:under|below|less than|fewer than|lower than|at most|within|not? (?:exceed|reach|cross)\\w*|never (?:above|over|exceed\\w*|more than)|no more than|short of)\\W*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOVE = Pattern.compile("\\b(?:over|above|more than|at least|exceed\\w*|cross\\w*|beyond|greater than|higher than|no less than|never (?:below|under|less than))\\W*(?:the\\W*)?$", Pattern.CASE_INSENSITIVE);
    private static final double NEAR = 1.6;
    private static final double WELL_NAMED = 0.55;

    private Limits() {}

    static boolean asks(Asked asked) {
        return !asked.cell() && !asked.range() && (BELOW.matcher(asked.before()).find() || ABOVE.matcher(asked.before()).find()) && !Words.has(asked.after(), "^\\s*(?:times|x)\\b");
    }

    /// Of a field that the words name well, the statistic where one is named, else all values.
    static Optional<Answer> of(Asked asked, View view) {
        double[] values = view.numbers();
        if (values.length == 0 || view.score() < WELL_NAMED || asked.unit().isNone() != view.field().unit().isNone() && !asked.percent()) {
            return Optional.empty();
        }
        double factor = asked.unit().isNone() || view.field().unit().isNone() ? 1 : view.field().unit().factorTo(asked.unit()).map(Number::doubleValue).orElse(Double.NaN);
        Matcher below = BELOW.matcher(asked.before());
        boolean under = below.find();
        double mean = Totals.mean(values) * factor;
        double end = (!asked.statistics().isEmpty() && values.length > 1 ? Totals.mean(values) : under ? Totals.max(values) : Totals.min(values)) * factor;
        double mark = asked.printed().doubleValue();
        boolean holds = under ? end <= mark : end >= mark;
        boolean near = Math.max(mark, mean) <= NEAR * Math.min(mark, mean) || Math.max(mark, end) <= NEAR * Math.min(mark, end);
        return holds && near ? Optional.of(new Answer(false, view.file(), view.field().name(), end / factor, view.field().unit().symbol(), (under ? "at most " : "at least ") + Words.plain(end / factor) + view.named()))
                : Optional.empty();
    }
}
