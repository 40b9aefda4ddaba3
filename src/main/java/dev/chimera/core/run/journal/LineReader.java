package dev.chimera.core.run.journal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chimera.core.run.Writing;
import java.io.IOException;
import java.util.Optional;

/// Reads one line of a journal. The first versions said nothing of how a report comes about: theirs are grounded.
final class LineReader {
    private static final JsonMapper MAPPER = JournalFormat.mapper();
    private static final ObjectReader LINES = MAPPER.readerFor(JournalLine.class);

    private LineReader() {}

    /// Empty for a line that is no event of this version.
    static Optional<JournalLine> read(String line) {
        try {
            return Optional.ofNullable(LINES.readValue(line));
        } catch (JacksonException notOurs) {
            return line.contains("\"Started\"") ? start(line) : Optional.empty();
        }
    }

    private static Optional<JournalLine> start(String line) {
        try {
            JsonNode tree = MAPPER.readTree(line);
            if (tree.at("/event/request") instanceof ObjectNode request && !request.has("writing")) {
                request.set("writing", MAPPER.valueToTree(Writing.GROUNDED));
                return Optional.ofNullable(LINES.readValue(tree));
            }
            return Optional.empty();
        } catch (JacksonException damaged) {
            return Optional.empty();
        } catch (IOException impossible) {
            return Optional.empty();
        }
    }
}
