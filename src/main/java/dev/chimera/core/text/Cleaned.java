package dev.chimera.core.text;

import java.util.List;

/// A text after {@link Cleaning}, and what is gone, in the order in which it was removed. The raw text stays with whoever asked.
public record Cleaned(String markdown, List<Removed> removed) {
    /// Why something was removed or changed.
    public enum Reason {
        /// an opening such as "Sure, here is the report"
        LEADING_CHAT,
        /// a question or an offer to the reader at the end
        CLOSING_CHAT,
        /// the marks of a code fence around the whole text
        FENCE_AROUND,
        /// a code fence that nobody closed was closed
        OPEN_FENCE,
        /// a line with a blank to fill in: `[Your name]`
        PLACEHOLDER,
        /// a block in another script than the rest
        OTHER_SCRIPT,
        /// a block or list item that was there before
        REPEATED,
        /// a date that the writer gave the text
        OWN_DATE,
        /// an author that the writer gave the text
        OWN_AUTHOR
    }

    /// @param text the Markdown that is gone; for {@link Reason#OPEN_FENCE} the fence that was opened
    public record Removed(Reason reason, String text) {}

    public Cleaned {
        removed = List.copyOf(removed);
    }
}
