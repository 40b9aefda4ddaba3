package dev.chimera.core.report.export;

import java.util.List;

/// Where the figures of a report come from: notes, each numbered once, and the places in the text that point to them.
///
/// @param references in the order of the text
/// @param notes the first one is number 1
public record Sources(List<Reference> references, List<Note> notes) {
    public static final Sources NONE = new Sources(List.of(), List.of());

    public Sources {
        references = List.copyOf(references);
        notes = List.copyOf(notes);
    }

    /// How a figure stands to the data.
    public enum Standing { SUPPORTED, DERIVED, UNSUPPORTED, CONTRADICTED }

    /// @param end offset behind the figure, in the Markdown
    /// @param note from 1
    public record Reference(int end, int note, Standing standing) {}

    /// @param place the file, the column, the arithmetic
    /// @param values what was taken from there, one line each
    public record Note(List<Piece> place, List<List<Piece>> values) {
        public Note {
            place = List.copyOf(place);
            values = values.stream().map(List::copyOf).toList();
        }
    }

    /// @param code whether it is a name from the data
    public record Piece(String text, boolean code) {}
}
