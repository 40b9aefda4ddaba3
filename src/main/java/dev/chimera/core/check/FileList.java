package dev.chimera.core.check;

import dev.chimera.core.check.Figure.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a report's own list of files says, for the case that the folder cannot tell any more: copying a folder renews its files' times.
final class FileList {
    private static final Pattern TYPE = Pattern.compile("^\\s*(\\p{L}+) files\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MODIFIED = Pattern.compile("^\\s*latest modified:", Pattern.CASE_INSENSITIVE);

    private final Map<String, List<BigDecimal>> modified = new HashMap<>();

    FileList(List<Passage> passages, FactIndex index) {
        FileWords words = new FileWords(index);
        String type = "";
        for (Passage passage : passages) {
            if (passage.is(Passage.Place.RECORD)) {
                Matcher head = TYPE.matcher(passage.text());
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

    /// Epoch seconds of the latest modification of a type's files, or of every type's.
    List<BigDecimal> latest(String type) {
        return type.isEmpty() ? modified.values().stream().flatMap(List::stream).toList() : modified.getOrDefault(type, List.of());
    }
}
