package dev.chimera.core.check;

import dev.chimera.core.check.Figure.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a report's own list of files says, for the case that the folder cannot tell any more: copying a folder renews its files' times.
final class FileList {
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);
    private static final Pattern TYPE = Pattern.compile("^\\s*(\\p{L}+) files\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MODIFIED = Pattern.compile("^\\s*latest modified:", Pattern.CASE_INSENSITIVE);

    private static final Pattern LISTED = Pattern.compile("^\\s*-\\s.*?(?<!\\d)(20\\d\\d)[-_]?([01]\\d)[-_]?([0-3]\\d)(?!\\d).*");
    private final List<BigDecimal> names = new ArrayList<>();
    private final Map<String, List<BigDecimal>> modified = new HashMap<>();

    FileList(List<Passage> passages, KnownFacts index) {
        FileWords words = new FileWords(index);
        String type = "";
        for (Passage passage : passages) {
            if (passage.is(Passage.Place.RECORD)) {
                Matcher head = TYPE.matcher(passage.text());
                Matcher named = LISTED.matcher(passage.text());
                if (named.matches()) {
                    DateFinder.in(named.group(1) + "-" + named.group(2) + "-" + named.group(3)).stream().map(Figure::low).findFirst().ifPresent(names::add);
                }
                type = head.find() ? words.single(head.group(1)) : type;
                if (MODIFIED.matcher(passage.text()).find()) {
                    for (Figure figure : FigureFinder.in(passage.text())) {
                        if (figure.kind() == Kind.DATE) {
                            modified.computeIfAbsent(type, _ -> new ArrayList<>()).add(figure.low());
                        }
                    }
                }
            }
        }
    }

    /// Whole days from the earliest date in a listed name to the latest modification.
    Optional<BigDecimal> span() {
        Optional<BigDecimal> first = names.stream().min(BigDecimal::compareTo);
        Optional<BigDecimal> last = latest("").stream().max(BigDecimal::compareTo);
        return first.isEmpty() || last.isEmpty() ? Optional.empty() : Optional.of(last.get().subtract(first.get()).divide(DAY, 0, java.math.RoundingMode.FLOOR));
    }

    /// Epoch seconds of the latest modification of a type's files, or of every type's.
    List<BigDecimal> latest(String type) {
        return type.isEmpty() ? modified.values().stream().flatMap(List::stream).toList() : modified.getOrDefault(type, List.of());
    }
}
